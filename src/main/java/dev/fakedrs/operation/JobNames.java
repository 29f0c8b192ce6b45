package dev.fakedrs.operation;

import dev.fakedrs.error.JobRule;
import dev.fakedrs.job.JobStore;
import org.jspecify.annotations.Nullable;

/** The names of a project's jobs, of which no two may be the same; those of subtasks and deleted jobs do not count. */
public final class JobNames {

    private JobNames() {}

    /**
     * Checks that no job but one has a name.
     *
     * @param jobId the job that may have it; null: none
     */
    public static void checkFree(JobStore jobs, String name, @Nullable String jobId) {
        try (var all = jobs.all()) {
            all.filter(job -> job.name().equalsIgnoreCase(name) && !job.deleted() && job.family() == null)
                    .filter(job -> !job.id().equals(jobId))
                    .findFirst()
                    .ifPresent(job -> {
                        throw JobRule.NAME_TAKEN.refuse().with("job_id", job.id());
                    });
        }
    }
}
