package dev.fakedrs.drs.switchover;

import dev.fakedrs.contract.rule.JobRule;
import dev.fakedrs.drs.command.JobCommand.Precondition;
import dev.fakedrs.job.Job;
import dev.fakedrs.job.JobKind.DbUseType;
import dev.fakedrs.job.JobKind.Direction;
import dev.fakedrs.job.JobStatus;
import dev.fakedrs.job.store.JobReader;
import java.time.Instant;
import java.util.Set;

/** The rules for switchovers and for queries of their status, in the documented order. */
final class SwitchoverRules {

    private SwitchoverRules() {}

    /** @throws dev.fakedrs.contract.rule.DrsException for the first rule that the job breaks */
    static void checkStart(Job job, JobReader jobs, Instant now, Set<JobStatus> allowedStatuses) {
        JobStatus status = job.statusAt(now);
        if (status == JobStatus.RELEASE_RESOURCE_COMPLETE) {
            throw JobRule.JOB_GONE.exception();
        }
        checkKind(job);
        if (!allowedStatuses.contains(status)) {
            throw JobRule.JOB_STATUS.exception().detail("status", status);
        }
        Precondition.NO_RUNNING_SWITCHOVER.check(job, jobs, now);
    }

    /** Checks a query, which is also allowed for a released job. */
    static void checkQuery(Job job) {
        checkKind(job);
        if (job.switchover() == null) {
            throw JobRule.NEVER_SWITCHED.exception();
        }
    }

    private static void checkKind(Job job) {
        String parentId = job.parentId();
        if (parentId != null) {
            throw JobRule.PARENT_ONLY.exception().detail("parent", parentId);
        }
        if (job.kind().dbUseType() != DbUseType.SYNC) {
            throw JobRule.SYNCHRONIZATION_ONLY
                    .exception()
                    .detail("db_use_type", job.kind().dbUseType());
        }
        if (job.kind().direction() != Direction.NON_DBS) {
            throw JobRule.SELF_BUILT_ONLY
                    .exception()
                    .detail("job_direction", job.kind().direction());
        }
    }
}
