package dev.fakedrs.job;

import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Where the jobs of one project are kept. Its only write is {@link #update}, so it maps onto a map's {@code compute} and
 * onto a database transaction with a row lock alike. Safe for use by many threads.
 */
public interface JobStore {

    Optional<Job> find(String id);

    /**
     * All jobs, deleted ones too, in the order in which they were first put in. They are read as far as the stream is: who
     * needs a page of them pays for a page. Close it, as a cursor of a database may stand behind it.
     */
    Stream<Job> all();

    /** The jobs with this parent, in the same order and read in the same way. */
    Stream<Job> subtasks(String parentId);

    /**
     * The jobs that claim this name, whatever the case of its letters, in the same order and read in the same way: subtasks
     * and deleted jobs claim none.
     */
    Stream<Job> named(String name);

    /**
     * Changes one job in one atomic step: no other update of the same job runs meanwhile, and {@code change} is called
     * exactly once. If it throws, nothing has changed.
     *
     * @param change is given the job, or null where there is none
     * @return what the change gave as its result
     */
    <R> R update(String id, Function<@Nullable Job, Change<R>> change);

    /**
     * What becomes of a job.
     *
     * @param job as it is from now on; null: there is none any more
     * @param result what the update returns
     */
    record Change<R>(@Nullable Job job, R result) {}

    /** Opens a store, empty, for a project's new world. Replacing this one bean replaces the store. */
    @FunctionalInterface
    interface Factory {
        JobStore open(String projectId);
    }
}
