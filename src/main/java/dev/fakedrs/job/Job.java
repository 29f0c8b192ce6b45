package dev.fakedrs.job;

import dev.fakedrs.job.configuration.Configuration;
import dev.fakedrs.job.switchover.Switchover;
import dev.fakedrs.job.switchover.SwitchoverStatus;
import dev.fakedrs.job.switchover.VirtualIps;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A replication job as it stands: immutable, so that every change is a new one.
 *
 * @param family the parent of a subtask; null for any other job
 * @param deleted whether a client deleted it: it is remembered, and can no longer be used
 * @param virtualIps as they were before the latest switchover
 * @param switchover the latest; null: none yet
 * @param comparisons the latest last
 */
public record Job(
        String id,
        String name,
        String description,
        JobKind kind,
        @Nullable Family family,
        Life life,
        boolean deleted,
        Instant createdAt,
        VirtualIps virtualIps,
        @Nullable Switchover switchover,
        Configuration configuration,
        Passwords passwords,
        List<Comparison> comparisons) {

    /** The parent of a subtask; null for any other job. */
    public @Nullable String parentId() {
        return family == null ? null : family.parentId();
    }

    /** Whether it is the parent of a dual-active disaster recovery. */
    public boolean dualActiveParent() {
        return family == null && configuration.placement().dualActive();
    }

    /** Whether it was made with an active and a standby subtask in two zones. */
    public boolean crossAz() {
        return family == null && configuration.placement().crossAz();
    }

    public JobStatus statusAt(Instant now) {
        return life.statusAt(now);
    }

    /** The virtual IP addresses: a completed switchover has moved one side's, a failed one has not. */
    public VirtualIps virtualIpsAt(Instant now) {
        return switchover != null && switchover.statusAt(now) == SwitchoverStatus.SWITCH_VIP_COMPLETE
                ? virtualIps.flipped(switchover.mode())
                : virtualIps;
    }

    /** What time alone will do to the job after an instant. */
    public List<JobEvent> eventsAfter(Instant instant) {
        return JobEvent.of(this, instant);
    }

    /** This job, its addresses as they are now, with a latest switchover that began at some time. */
    public Job after(Switchover latest, Instant now) {
        boolean moved = latest.statusAt(now) == SwitchoverStatus.SWITCH_VIP_COMPLETE;
        return with(moved ? virtualIps.flipped(latest.mode()) : virtualIps, latest);
    }

    /** This job, with a switchover that begins. */
    public Job begin(Switchover next) {
        return with(virtualIpsAt(next.startedAt()), next);
    }

    private Job with(VirtualIps before, Switchover latest) {
        return new Job(
                id,
                name,
                description,
                kind,
                family,
                life,
                deleted,
                createdAt,
                before,
                latest,
                configuration,
                passwords,
                comparisons);
    }

    /** This job under another name, and with another description. */
    public Job named(String newName, String newDescription) {
        return new Job(
                id,
                newName,
                newDescription,
                kind,
                family,
                life,
                deleted,
                createdAt,
                virtualIps,
                switchover,
                configuration,
                passwords,
                comparisons);
    }

    public Job with(Life newLife) {
        return new Job(
                id,
                name,
                description,
                kind,
                family,
                newLife,
                deleted,
                createdAt,
                virtualIps,
                switchover,
                configuration,
                passwords,
                comparisons);
    }

    /** This job, deleted. */
    public Job gone() {
        return new Job(
                id,
                name,
                description,
                kind,
                family,
                life,
                true,
                createdAt,
                virtualIps,
                switchover,
                configuration,
                passwords,
                comparisons);
    }

    public Job with(JobKind newKind, Configuration newConfiguration, Passwords newPasswords) {
        return new Job(
                id,
                name,
                description,
                newKind,
                family,
                life,
                deleted,
                createdAt,
                virtualIps,
                switchover,
                newConfiguration,
                newPasswords,
                comparisons);
    }

    public Job with(Configuration newConfiguration) {
        return with(kind, newConfiguration, passwords);
    }

    /** This job with these comparisons. */
    public Job compared(List<Comparison> newComparisons) {
        return new Job(
                id,
                name,
                description,
                kind,
                family,
                life,
                deleted,
                createdAt,
                virtualIps,
                switchover,
                configuration,
                passwords,
                List.copyOf(newComparisons));
    }
}
