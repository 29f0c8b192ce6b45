package dev.fakedrs.drs.command;

import dev.fakedrs.contract.Operation;
import dev.fakedrs.job.Job;
import java.time.Instant;

/** Receives what operations do with jobs, in the thread of the call and within its transaction. */
@FunctionalInterface
public interface CommandListener {

    /**
     * Receives a job that a call has read, created or changed.
     *
     * @param job the job after the change
     */
    void done(Operation operation, Job job, Instant now);
}
