package dev.fakedrs.job;

import java.util.Locale;

/** How a subtask belongs to its parent. */
public record ParentLink(String parentId, Role role) {

    /** Whether it is one of the two directions of a dual-active disaster recovery. */
    public boolean dualActive() {
        return role == Role.FORWARD || role == Role.BACKWARD;
    }

    /** What a subtask is for: one of the two of a cross-AZ job, or of a dual-active disaster recovery. */
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
