package dev.fakedrs.job;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A replication job as it stands: immutable, so that every change is a new one.
 *
 * @param parentId the parent of a subtask; null for any other job
 * @param deleted whether a client deleted it: it is remembered, and can no longer be used
 * @param virtualIps as they were before the latest switchover
 * @param switchover the latest; null: none yet
 */
public record Job(
        String id,
        String name,
        String description,
        JobKind kind,
        @Nullable String parentId,
        JobStatus status,
        boolean deleted,
        Instant createdAt,
        VirtualIps virtualIps,
        @Nullable Switchover switchover) {

    /** The virtual IP addresses: a completed switchover has moved one side's, a failed one has not. */
    public VirtualIps virtualIpsAt(Instant now) {
        return switchover != null && switchover.statusAt(now) == SwitchoverStatus.SWITCH_VIP_COMPLETE
                ? virtualIps.flipped(switchover.mode())
                : virtualIps;
    }

    /** What time alone will do to the job after an instant, in order. */
    public List<JobEvent> eventsAfter(Instant instant) {
        return switchover != null && instant.isBefore(switchover.endsAt())
                ? List.of(new JobEvent(switchover.endsAt(), id, switchover.end().name()))
                : List.of();
    }

    /** This job, its addresses as they are now, with a latest switchover that began at some time. */
    public Job after(Switchover latest, Instant now) {
        boolean moved = latest.statusAt(now) == SwitchoverStatus.SWITCH_VIP_COMPLETE;
        return with(moved ? virtualIps.flipped(latest.mode()) : virtualIps, latest);
    }

    Job begin(Switchover next) {
        return with(virtualIpsAt(next.startedAt()), next);
    }

    private Job with(VirtualIps before, Switchover latest) {
        return new Job(id, name, description, kind, parentId, status, deleted, createdAt, before, latest);
    }
}
