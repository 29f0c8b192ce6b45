package dev.fakedrs.drs.command;

import dev.fakedrs.contract.rule.JobRule;
import dev.fakedrs.job.store.JobReader;
import org.jspecify.annotations.Nullable;

/** No two jobs of a project have the same name. Subtasks and deleted jobs do not count. */
public final class UniqueJobNames {

    private UniqueJobNames() {}

    /**
     * Checks a name. It stays unused until the end of the transaction.
     *
     * @param jobId the job that may have it; null: none
     * @throws dev.fakedrs.contract.rule.DrsException where another job has the name
     */
    public static void requireUnused(String name, @Nullable String jobId, JobReader jobs) {
        jobs.named(name).stream()
                .filter(job -> !job.id().equals(jobId))
                .findFirst()
                .ifPresent(job -> {
                    throw JobRule.NAME_TAKEN.exception().detail("job_id", job.id());
                });
    }
}
