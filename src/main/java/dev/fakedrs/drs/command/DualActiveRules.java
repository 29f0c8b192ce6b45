package dev.fakedrs.drs.command;

import dev.fakedrs.contract.rule.JobRule;
import dev.fakedrs.job.Job;
import dev.fakedrs.job.JobStatus;
import dev.fakedrs.job.ParentLink;
import dev.fakedrs.job.ParentLink.Role;
import dev.fakedrs.job.store.JobReader;
import java.time.Instant;

/** The two directions of a dual-active disaster recovery. */
public final class DualActiveRules {

    private DualActiveRules() {}

    /** Whether a job is the backward one of the two. */
    public static boolean isBackward(Job job) {
        return job.family() != null && job.family().role() == Role.BACKWARD;
    }

    /** Checks that the forward one transfers increments; recovery point and recovery time are always under 60 s then. */
    public static void checkForward(JobReader jobs, Job backward, Instant now) {
        ParentLink family = backward.family();
        if (family == null || !isForwardReady(jobs, family.parentId(), now)) {
            throw JobRule.FORWARD_FIRST.exception();
        }
    }

    private static boolean isForwardReady(JobReader jobs, String parentId, Instant now) {
        return jobs.subtasks(parentId).stream()
                .filter(job -> job.family() != null && job.family().role() == Role.FORWARD)
                .anyMatch(job -> job.statusAt(now) == JobStatus.INCRE_TRANSFER_STARTED);
    }
}
