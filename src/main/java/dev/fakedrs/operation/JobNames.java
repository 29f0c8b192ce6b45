package dev.fakedrs.operation;

import dev.fakedrs.error.JobRule;
import dev.fakedrs.job.Job;
import dev.fakedrs.job.JobStore;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The names of a project's jobs, of which no two may be the same; those of subtasks and deleted jobs do not count. Who gives a
 * job a name holds this object's lock meanwhile: so a name that was found to be free still is when it is given.
 */
public final class JobNames {

    private final JobStore jobs;

    public JobNames(JobStore jobs) {
        this.jobs = jobs;
    }

    /**
     * Checks that no job but one has a name.
     *
     * @param jobId the job that may have it; null: none
     */
    public void checkFree(String name, @Nullable String jobId) {
        try (Stream<Job> named = jobs.named(name)) {
            named.filter(job -> !job.id().equals(jobId)).findFirst().ifPresent(job -> {
                throw JobRule.NAME_TAKEN.refuse().with("job_id", job.id());
            });
        }
    }
}
