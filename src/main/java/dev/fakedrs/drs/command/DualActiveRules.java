package dev.fakedrs.drs.command;

import dev.fakedrs.contract.rule.JobRule;
import dev.fakedrs.job.Job;
import dev.fakedrs.job.JobStatus;
import dev.fakedrs.job.ParentLink;
import dev.fakedrs.job.ParentLink.Role;
import dev.fakedrs.job.store.JobReader;
import java.time.Instant;

/** Rules for the two directions of a dual-active disaster recovery. */
public final class DualActiveRules {

    private DualActiveRules() {}

    /** Tells whether a job is the backward subtask. */
    public static boolean isBackward(Job job) {
        return job.family() != null && job.family().role() == Role.BACKWARD;
    }

    /** Checks that the forward subtask transfers increments. Recovery point and recovery time are then always under 60 s. */
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
