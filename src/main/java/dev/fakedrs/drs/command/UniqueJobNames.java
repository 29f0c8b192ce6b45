package dev.fakedrs.drs.command;

import dev.fakedrs.contract.rule.JobRule;
import dev.fakedrs.job.store.JobReader;
import org.jspecify.annotations.Nullable;

/** Checks that the jobs of a project have different names. Subtasks and deleted jobs do not count. */
public final class UniqueJobNames {

    private UniqueJobNames() {}

    /**
     * Checks that a name is unused. It stays unused until the end of the transaction.
     *
     * @param jobId the job that may have the name, or null
     * @throws dev.fakedrs.contract.rule.DrsException if another job has the name
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
