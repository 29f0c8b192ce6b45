package dev.fakedrs.drs.lifecycle;

import dev.fakedrs.job.JobKind;
import dev.fakedrs.job.Passwords;
import dev.fakedrs.job.setup.JobSetup;

/** A job that a client requests. */
public record NewJob(String name, String description, JobKind kind, JobSetup configuration, Passwords passwords) {

    /** Tells whether the job becomes a parent with two subtasks, for two zones or two directions. */
    boolean hasSubtasks() {
        return configuration.placement().crossAz() || configuration.placement().dualActive();
    }
}
