package dev.fakedrs.operation.switchover;

import dev.fakedrs.error.JobRule;
import dev.fakedrs.job.Job;
import dev.fakedrs.job.JobKind.DbUseType;
import dev.fakedrs.job.JobKind.Direction;
import dev.fakedrs.job.JobStatus;
import dev.fakedrs.job.switchover.Switchover;
import dev.fakedrs.job.switchover.SwitchoverStatus;
import dev.fakedrs.operation.JobCalls;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which jobs may be switched over, and asked about it: the part of the decision table that looks at the job. Each method
 * returns or throws the refusal of the first rule that is not met.
 */
final class SwitchoverRules {

    private SwitchoverRules() {}

    /** For a switchover: the job that is to be switched. */
    static Job switchable(String id, @Nullable Job found, Instant now, Set<JobStatus> statuses) {
        Job job = JobCalls.known(id, found);
        JobStatus status = job.statusAt(now);
        if (job.deleted() || status == JobStatus.RELEASE_RESOURCE_COMPLETE) {
            throw JobRule.JOB_GONE.refuse();
        }
        eligible(job);
        if (!statuses.contains(status)) {
            throw JobRule.JOB_STATUS.refuse().with("status", status);
        }
        Switchover latest = job.switchover();
        if (latest != null && latest.statusAt(now) == SwitchoverStatus.SWITCH_VIP_START) {
            throw JobRule.SWITCHOVER_RUNNING
                    .refuse()
                    .with("mode", latest.mode())
                    .with("until", latest.endsAt());
        }
        return job;
    }

    /** For a query: the latest switchover of the job. Its resources may be released, and any status will do. */
    static Switchover latest(String id, @Nullable Job found) {
        Job job = JobCalls.known(id, found);
        if (job.deleted()) {
            throw JobRule.JOB_GONE.refuse();
        }
        eligible(job);
        if (job.switchover() == null) {
            throw JobRule.NEVER_SWITCHED.refuse();
        }
        return job.switchover();
    }

    private static void eligible(Job job) {
        String parentId = job.parentId();
        if (parentId != null) {
            throw JobRule.PARENT_ONLY.refuse().with("parent", parentId);
        }
        if (job.kind().dbUseType() != DbUseType.SYNC) {
            throw JobRule.SYNCHRONIZATION_ONLY
                    .refuse()
                    .with("db_use_type", job.kind().dbUseType());
        }
        if (job.kind().direction() != Direction.NON_DBS) {
            throw JobRule.SELF_BUILT_ONLY
                    .refuse()
                    .with("job_direction", job.kind().direction());
        }
    }
}
