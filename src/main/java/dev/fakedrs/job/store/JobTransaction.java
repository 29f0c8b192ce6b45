package dev.fakedrs.job.store;

import dev.fakedrs.job.Job;

/** Reads and changes the jobs of one project. Reads see earlier changes of the same transaction. */
public interface JobTransaction extends JobReader {

    /** Adds a job, or replaces the job with the same id. */
    void put(Job job);

    /**
     * Removes a job.
     *
     * @return whether the job existed
     */
    boolean remove(String id);
}
