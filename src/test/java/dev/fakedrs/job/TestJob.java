package dev.fakedrs.job;

import dev.fakedrs.job.ParentLink.Role;
import dev.fakedrs.job.setup.JobSetup;
import dev.fakedrs.job.setup.NodePlacement;
import dev.fakedrs.job.switchover.SwitchoverHistory;
import dev.fakedrs.job.switchover.VirtualIps;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Jobs for unit tests. They exist since 1970-01-01T00:00:00Z. */
public final class TestJob {

    private TestJob() {}

    /** A synchronization between self-built databases, in a status for all time. */
    public static Job of(String id, JobStatus status) {
        return of(id, JobKind.SELF_BUILT_SYNC, status);
    }

    /** A job of a kind, in a status for all time. */
    public static Job of(String id, JobKind kind, JobStatus status) {
        return make(id, kind, null, status);
    }

    /** A subtask of the job with the id {@code parent}, named after its role. */
    public static Job subtask(Role role, JobStatus status) {
        return subtaskOf("parent", role, status);
    }

    /** A subtask, named after its role. */
    public static Job subtaskOf(String parentId, Role role, JobStatus status) {
        return make(role.toString(), JobKind.SELF_BUILT_SYNC, new ParentLink(parentId, role), status);
    }

    /** The parent of a dual-active disaster recovery. */
    public static Job dualActiveParent(JobStatus status) {
        NodePlacement placement = new NodePlacement(null, null, null, true, null, null, null, List.of());
        return of("parent", status).withSetup(JobSetup.NONE.withPlacement(placement));
    }

    private static Job make(String id, JobKind kind, @Nullable ParentLink family, JobStatus status) {
        return new Job(
                id,
                "name-of-" + id,
                "",
                kind,
                family,
                StatusTimeline.of(status, Instant.EPOCH),
                false,
                Instant.EPOCH,
                VirtualIps.DEFAULT,
                SwitchoverHistory.NONE,
                JobSetup.NONE,
                Passwords.NONE,
                List.of());
    }
}
