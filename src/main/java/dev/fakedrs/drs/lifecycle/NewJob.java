package dev.fakedrs.drs.lifecycle;

import dev.fakedrs.job.JobKind;
import dev.fakedrs.job.Passwords;
import dev.fakedrs.job.setup.JobSetup;

/** A job as a client asks for it. */
public record NewJob(String name, String description, JobKind kind, JobSetup configuration, Passwords passwords) {

    /** Whether it becomes a parent with two subtasks: in two zones, or in two directions. */
    boolean hasSubtasks() {
        return configuration.placement().crossAz() || configuration.placement().dualActive();
    }
}
