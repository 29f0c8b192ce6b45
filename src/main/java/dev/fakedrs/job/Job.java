package dev.fakedrs.job;

import dev.fakedrs.job.setup.JobSetup;
import dev.fakedrs.job.switchover.Switchover;
import dev.fakedrs.job.switchover.SwitchoverStatus;
import dev.fakedrs.job.switchover.VirtualIps;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
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
        @Nullable ParentLink family,
        StatusTimeline life,
        boolean deleted,
        Instant createdAt,
        VirtualIps virtualIps,
        @Nullable Switchover switchover,
        JobSetup configuration,
        Passwords passwords,
        List<Comparison> comparisons) {

    /** About what it takes beside its texts. */
    private static final int SIZE = 1_000;

    /** The latest switchover, which the end of the job cuts short; null: none yet. */
    @Override
    public @Nullable Switchover switchover() {
        return switchover == null
                ? null
                : life.end().map(switchover::truncatedAt).orElse(switchover);
    }

    /** The comparisons, the latest last; the end of the job cuts them short. */
    @Override
    public List<Comparison> comparisons() {
        return life.end()
                .map(end ->
                        comparisons.stream().map(one -> one.truncatedAt(end)).toList())
                .orElse(comparisons);
    }

    /** The parent of a subtask; null for any other job. */
    public @Nullable String parentId() {
        return family == null ? null : family.parentId();
    }

    /** Whether it is the parent of a dual-active disaster recovery. */
    public boolean dualActiveParent() {
        return family == null && configuration.placement().dualActive();
    }

    /** Whether it belongs to a dual-active disaster recovery, as its parent or as one of its directions. */
    public boolean dualActive() {
        return configuration.placement().dualActive() || (family != null && family.dualActive());
    }

    /** Whether it was made with an active and a standby subtask in two zones. */
    public boolean crossAz() {
        return family == null && configuration.placement().crossAz();
    }

    /** About how many bytes it takes. */
    public long size() {
        return SIZE + 2L * contentSize() + 2L * (name.length() + description.length());
    }

    /** By how many bytes, about, this job takes more than an earlier state of it. */
    public long sizeMoreThan(Job earlier) {
        boolean same = configuration.equals(earlier.configuration) && comparisons.equals(earlier.comparisons);
        return same
                ? 2L * (name.length() + description.length() - earlier.name.length() - earlier.description.length())
                : size() - earlier.size();
    }

    private int contentSize() {
        return configuration.toString().length() + comparisons.toString().length();
    }

    public JobStatus statusAt(Instant now) {
        return life.statusAt(now);
    }

    /** The virtual IP addresses: a completed switchover has moved one side's, a failed one has not. */
    public VirtualIps virtualIpsAt(Instant now) {
        Switchover latest = switchover();
        return latest != null && latest.statusAt(now) == SwitchoverStatus.SWITCH_VIP_COMPLETE
                ? virtualIps.withActiveSwitched(latest.mode())
                : virtualIps;
    }

    /** What time alone will do to the job after an instant. */
    public List<JobEvent> eventsAfter(Instant instant) {
        return JobEvent.of(this, instant);
    }

    /** This job, its addresses as they are now, with a latest switchover that began at some time. */
    public Job withSwitchover(Switchover latest, Instant now) {
        boolean moved = latest.statusAt(now) == SwitchoverStatus.SWITCH_VIP_COMPLETE;
        return with(moved ? virtualIps.withActiveSwitched(latest.mode()) : virtualIps, latest);
    }

    /** This job, with a switchover that begins. */
    public Job startSwitchover(Switchover next) {
        return with(virtualIpsAt(next.startedAt()), next);
    }

    private Job with(VirtualIps before, Switchover latest) {
        return copy(copy -> {
            copy.virtualIps = before;
            copy.switchover = latest;
        });
    }

    /** This job under another name, and with another description. */
    public Job withName(String newName, String newDescription) {
        return copy(copy -> {
            copy.name = newName;
            copy.description = newDescription;
        });
    }

    public Job withTimeline(StatusTimeline newLife) {
        return copy(copy -> copy.life = newLife);
    }

    /** This job, deleted. */
    public Job withDeleted() {
        return copy(copy -> copy.deleted = true);
    }

    public Job withSetup(JobKind newKind, JobSetup newConfiguration, Passwords newPasswords) {
        return copy(copy -> {
            copy.kind = newKind;
            copy.configuration = newConfiguration;
            copy.passwords = newPasswords;
        });
    }

    public Job withSetup(JobSetup newConfiguration) {
        return copy(copy -> copy.configuration = newConfiguration);
    }

    /** This job with these comparisons. */
    public Job withComparisons(List<Comparison> newComparisons) {
        return copy(copy -> copy.comparisons = List.copyOf(newComparisons));
    }

    private Job copy(Consumer<Copy> change) {
        Copy copy = new Copy();
        change.accept(copy);
        return copy.toJob();
    }

    /** What a copy of this job may have otherwise. */
    private final class Copy {
        private String name = Job.this.name;
        private String description = Job.this.description;
        private JobKind kind = Job.this.kind;
        private StatusTimeline life = Job.this.life;
        private boolean deleted = Job.this.deleted;
        private VirtualIps virtualIps = Job.this.virtualIps;
        private @Nullable Switchover switchover = Job.this.switchover;
        private JobSetup configuration = Job.this.configuration;
        private Passwords passwords = Job.this.passwords;
        private List<Comparison> comparisons = Job.this.comparisons;

        Job toJob() {
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
                    comparisons);
        }
    }
}
