package dev.fakedrs.job.store;

import dev.fakedrs.job.Job;

/** Reads and changes the jobs of one project. Reads see the changes made so far. */
public interface JobTransaction extends JobReader {

    /** Adds a job, or replaces the one with its id. */
    void put(Job job);

    /**
     * Removes a job.
     *
     * @return whether there was one
     */
    boolean remove(String id);
}
