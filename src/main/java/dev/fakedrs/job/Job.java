package dev.fakedrs.job;

import dev.fakedrs.job.setup.JobSetup;
import dev.fakedrs.job.switchover.Switchover;
import dev.fakedrs.job.switchover.SwitchoverHistory;
import dev.fakedrs.job.switchover.SwitchoverStatus;
import dev.fakedrs.job.switchover.VirtualIps;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A replication job. It is immutable; every change creates a new object.
 *
 * @param family the link of a subtask to its parent, or null
 * @param deleted whether a client has deleted the job, which is kept but cannot be used
 * @param virtualIps the addresses before the latest switchover
 * @param switchovers the switchovers, the latest of which may be unfinished
 * @param comparisons the comparisons, the latest last
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
        SwitchoverHistory switchovers,
        JobSetup configuration,
        Passwords passwords,
        List<Comparison> comparisons) {

    /** The approximate bytes of a job without its texts. */
    private static final int SIZE = 1_000;

    /** Returns the latest switchover, which fails if the job ends first, or null. */
    public @Nullable Switchover switchover() {
        Switchover latest = switchovers.latest();
        return latest == null ? null : life.end().map(latest::truncatedAt).orElse(latest);
    }

    /** Returns the comparisons, the latest last. Unfinished ones are cancelled when the job ends. */
    @Override
    public List<Comparison> comparisons() {
        return life.end()
                .map(end ->
                        comparisons.stream().map(one -> one.truncatedAt(end)).toList())
                .orElse(comparisons);
    }

    /** Returns the id of a subtask's parent, or null. */
    public @Nullable String parentId() {
        return family == null ? null : family.parentId();
    }

    /** Tells whether the job is the parent of a dual-active disaster recovery. */
    public boolean dualActiveParent() {
        return family == null && configuration.placement().dualActive();
    }

    /** Tells whether the job is the parent or a subtask of a dual-active disaster recovery. */
    public boolean dualActive() {
        return configuration.placement().dualActive() || (family != null && family.dualActive());
    }

    /** Tells whether the job has an active and a standby subtask in two zones. */
    public boolean crossAz() {
        return family == null && configuration.placement().crossAz();
    }

    /** Returns the approximate size in bytes. */
    public long size() {
        return SIZE + switchovers.size() + 2L * contentSize() + 2L * (name.length() + description.length());
    }

    /** Returns by how many bytes this job is larger than an earlier state of it, approximately. */
    public long sizeMoreThan(Job earlier) {
        boolean same = configuration.equals(earlier.configuration) && comparisons.equals(earlier.comparisons);
        int longer = name.length() + description.length() - earlier.name.length() - earlier.description.length();
        return same ? 2L * longer + switchovers.size() - earlier.switchovers.size() : size() - earlier.size();
    }

    private int contentSize() {
        return configuration.toString().length() + comparisons.toString().length();
    }

    public JobStatus statusAt(Instant now) {
        return life.statusAt(now);
    }

    /** Returns the virtual IP addresses. Only a completed switchover has changed them. */
    public VirtualIps virtualIpsAt(Instant now) {
        Switchover latest = switchover();
        return latest != null && latest.statusAt(now) == SwitchoverStatus.SWITCH_VIP_COMPLETE
                ? virtualIps.withActiveSwitched(latest.mode())
                : virtualIps;
    }

    /** Returns the events of the job after an instant. */
    public List<JobEvent> eventsAfter(Instant instant) {
        return JobEvent.of(this, instant);
    }

    /** Returns a copy with its current addresses and other switchovers. */
    public Job withSwitchovers(SwitchoverHistory others, Instant now) {
        Switchover latest = others.latest();
        return latest != null && latest.statusAt(now) == SwitchoverStatus.SWITCH_VIP_COMPLETE
                ? with(virtualIps.withActiveSwitched(latest.mode()), others)
                : with(virtualIps, others);
    }

    /** Returns a copy with a switchover that begins now. */
    public Job startSwitchover(Switchover next) {
        return with(
                virtualIpsAt(next.startedAt()),
                switchovers.withLatest(switchover()).followedBy(next));
    }

    private Job with(VirtualIps before, SwitchoverHistory others) {
        return copy(copy -> {
            copy.virtualIps = before;
            copy.switchovers = others;
        });
    }

    /** Returns a copy with another name and description. */
    public Job withName(String newName, String newDescription) {
        return copy(copy -> {
            copy.name = newName;
            copy.description = newDescription;
        });
    }

    public Job withTimeline(StatusTimeline newLife) {
        return copy(copy -> copy.life = newLife);
    }

    /** Returns a copy marked as deleted. */
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

    /** Returns a copy with other comparisons. */
    public Job withComparisons(List<Comparison> newComparisons) {
        return copy(copy -> copy.comparisons = List.copyOf(newComparisons));
    }

    private Job copy(Consumer<Copy> change) {
        Copy copy = new Copy();
        change.accept(copy);
        return copy.toJob();
    }

    /** The fields that can differ in a copy of this job. */
    private final class Copy {
        private String name = Job.this.name;
        private String description = Job.this.description;
        private JobKind kind = Job.this.kind;
        private StatusTimeline life = Job.this.life;
        private boolean deleted = Job.this.deleted;
        private VirtualIps virtualIps = Job.this.virtualIps;
        private SwitchoverHistory switchovers = Job.this.switchovers;
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
                    switchovers,
                    configuration,
                    passwords,
                    comparisons);
        }
    }
}
