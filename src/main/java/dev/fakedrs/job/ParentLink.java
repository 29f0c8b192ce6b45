package dev.fakedrs.job;

import java.util.Locale;

/** The link of a subtask to its parent. */
public record ParentLink(String parentId, Role role) {

    /** Tells whether the subtask is one of the two directions of a dual-active disaster recovery. */
    public boolean dualActive() {
        return role == Role.FORWARD || role == Role.BACKWARD;
    }

    /** The role of a subtask in a cross-AZ job or in a dual-active disaster recovery. */
    public enum Role {
        MASTER,
        SLAVE,
        FORWARD,
        BACKWARD;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
