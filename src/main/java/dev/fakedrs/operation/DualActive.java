package dev.fakedrs.operation;

import dev.fakedrs.error.JobRule;
import dev.fakedrs.job.Family;
import dev.fakedrs.job.Family.Role;
import dev.fakedrs.job.Job;
import dev.fakedrs.job.JobReader;
import dev.fakedrs.job.JobStatus;
import java.time.Instant;

/** The two directions of a dual-active disaster recovery. */
public final class DualActive {

    private DualActive() {}

    /** Whether a job is the backward one of the two. */
    public static boolean isBackward(Job job) {
        return job.family() != null && job.family().role() == Role.BACKWARD;
    }

    /** Checks that the forward one transfers increments; recovery point and recovery time are always under 60 s then. */
    public static void checkForward(JobReader jobs, Job backward, Instant now) {
        Family family = backward.family();
        if (family == null || !isForwardReady(jobs, family.parentId(), now)) {
            throw JobRule.FORWARD_FIRST.refuse();
        }
    }

    private static boolean isForwardReady(JobReader jobs, String parentId, Instant now) {
        return jobs.subtasks(parentId).stream()
                .filter(job -> job.family() != null && job.family().role() == Role.FORWARD)
                .anyMatch(job -> job.statusAt(now) == JobStatus.INCRE_TRANSFER_STARTED);
    }
}
