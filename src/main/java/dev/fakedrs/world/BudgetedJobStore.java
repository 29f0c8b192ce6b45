package dev.fakedrs.world;

import dev.fakedrs.job.Job;
import dev.fakedrs.job.JobStore;
import dev.fakedrs.memory.MemoryBudget.Account;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A store that keeps account of what its jobs take. */
final class BudgetedJobStore implements JobStore {

    private final JobStore jobs;
    private final Account account;

    BudgetedJobStore(JobStore jobs, Account account) {
        this.jobs = jobs;
        this.account = account;
    }

    @Override
    public Optional<Job> find(String id) {
        return jobs.find(id);
    }

    @Override
    public Stream<Job> all() {
        return jobs.all();
    }

    @Override
    public Stream<Job> named(String name) {
        return jobs.named(name);
    }

    @Override
    public Stream<Job> subtasks(String parentId) {
        return jobs.subtasks(parentId);
    }

    /** @throws dev.fakedrs.error.Refusal where the changed job finds no room; then nothing has changed */
    @Override
    public <R> R update(String id, Function<@Nullable Job, Change<R>> change) {
        return jobs.update(id, job -> {
            Change<R> done = change.apply(job);
            account.add(growth(job, done.job()));
            return done;
        });
    }

    private static long growth(@Nullable Job before, @Nullable Job after) {
        if (after == null) {
            return before == null ? 0 : -before.size();
        }
        return before == null ? after.size() : after.sizeMoreThan(before);
    }
}
