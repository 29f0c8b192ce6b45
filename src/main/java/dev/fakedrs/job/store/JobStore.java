package dev.fakedrs.job.store;

import java.util.function.Function;

/**
 * Stores the jobs of one project. Reads see committed jobs only. Safe for use by many threads. The test
 * {@code JobStoreContract} checks an implementation.
 */
public interface JobStore extends JobReader {

    /**
     * Runs a transaction. The transactions of one store run one after the other. If the work throws, nothing has changed.
     *
     * @param work is called exactly once; it must not open another transaction of this store
     * @return the result of the work
     */
    <R> R inTransaction(Function<JobTransaction, R> work);

    /** Opens an empty store for a new project. A bean of this type replaces the store in memory. */
    @FunctionalInterface
    interface Factory {
        JobStore open(String projectId);
    }
}
