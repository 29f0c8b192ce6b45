package dev.fakedrs.operation.lifecycle;

import dev.fakedrs.job.JobKind;
import dev.fakedrs.job.Passwords;
import dev.fakedrs.job.configuration.Configuration;

/** A job as a client asks for it. */
public record NewJob(String name, String description, JobKind kind, Configuration configuration, Passwords passwords) {

    /** Whether it becomes a parent with two subtasks: in two zones, or in two directions. */
    boolean hasSubtasks() {
        return configuration.placement().crossAz() || configuration.placement().dualActive();
    }
}
