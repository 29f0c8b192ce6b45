package dev.fakedrs.project.snapshot;

import dev.fakedrs.job.Comparison;
import dev.fakedrs.job.Job;
import dev.fakedrs.job.JobKind;
import dev.fakedrs.job.JobKind.DbUseType;
import dev.fakedrs.job.JobKind.Direction;
import dev.fakedrs.job.JobKind.EngineType;
import dev.fakedrs.job.JobKind.NetType;
import dev.fakedrs.job.JobKind.TaskType;
import dev.fakedrs.job.JobStatus;
import dev.fakedrs.job.ParentLink;
import dev.fakedrs.job.ParentLink.Role;
import dev.fakedrs.job.Passwords;
import dev.fakedrs.job.StatusTimeline;
import dev.fakedrs.job.setup.JobSetup;
import dev.fakedrs.job.switchover.SwitchoverHistory;
import dev.fakedrs.job.switchover.VirtualIps;
import dev.fakedrs.project.snapshot.reading.AtMost;
import dev.fakedrs.project.snapshot.reading.InvalidSnapshotException;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A job as tests write and read it: the vendor's fields, with instants in ISO 8601, and fields of the emulator. A missing field
 * gets its default. A job without any fields can be switched over.
 */
@AtMost(20_000)
public record JobSnapshot(
        @Nullable String id,
        @Nullable String name,
        @Nullable String description,
        @Nullable JobStatus status,
        @Nullable List<@NotNull(message = "is empty") @Valid StatusPeriodSnapshot> life,
        @Nullable DbUseType dbUseType,
        @Nullable EngineType engineType,
        @Nullable Direction jobDirection,
        @Nullable NetType netType,
        @Nullable TaskType taskType,
        @Nullable String parentId,
        @Nullable Role role,
        @Nullable Boolean deleted,
        @Nullable Instant createTime,
        @Nullable VirtualIpsSnapshot virtualIps,
        @Nullable @Valid SwitchoverSnapshot switchover,
        @Nullable List<@NotNull(message = "is empty") @Valid SwitchoverSnapshot> earlierSwitchovers,
        @Nullable Integer switchoverCount,
        @Nullable JobSetup configuration,
        @Nullable List<@Nullable Comparison> comparisons) {

    /** The contract has families with two subtasks. Tests may use more, up to a limit that keeps calls of a family short. */
    private static final int MAX_SUBTASKS = 100;

    private static final Pattern JOB_ID = Pattern.compile("[0-9A-Za-z._-]{1,64}");

    /** Creates the snapshot of a job at an instant. */
    public static JobSnapshot of(Job job, Instant now) {
        JobKind kind = job.kind();
        ParentLink family = job.family();
        List<StatusPeriodSnapshot> phases =
                job.life().phases().stream().map(StatusPeriodSnapshot::of).toList();
        return new JobSnapshot(
                job.id(),
                job.name(),
                SetupSnapshot.text(job.description()),
                job.statusAt(now),
                phases.size() == 1 && phases.get(0).done() == null ? null : phases,
                kind.dbUseType(),
                kind.engineType(),
                kind.direction(),
                kind.netType(),
                kind.taskType(),
                job.parentId(),
                family == null ? null : family.role(),
                job.deleted(),
                job.createdAt(),
                VirtualIpsSnapshot.of(job.virtualIpsAt(now)),
                job.switchover() == null ? null : SwitchoverSnapshot.of(job.switchover(), now),
                SwitchoverSnapshot.earlier(job.switchovers(), now),
                job.switchovers().count(),
                job.configuration().equals(JobSetup.NONE) ? null : SetupSnapshot.of(job.configuration()),
                job.comparisons().isEmpty() ? null : new ArrayList<>(job.comparisons()));
    }

    /**
     * Creates the job.
     *
     * @param at the path of this snapshot in its document, for error messages
     * @param now the time at which the job is created
     * @param lasts the duration of a started switchover whose end is not given
     */
    public Job toJob(String at, String jobId, Instant now, Duration lasts) {
        if (!JOB_ID.matcher(jobId).matches()) {
            throw new InvalidSnapshotException(
                    at + "id", "must be 1 to 64 letters, digits, dots, dashes and underscores");
        }
        JobKind normal = JobKind.SELF_BUILT_SYNC;
        JobKind kind = new JobKind(
                orElse(dbUseType, normal.dbUseType()),
                orElse(engineType, normal.engineType()),
                orElse(jobDirection, normal.direction()),
                orElse(netType, normal.netType()),
                orElse(taskType, normal.taskType()));
        // Most jobs have this kind, so all projects share one object.
        JobKind shared = kind.equals(normal) ? normal : kind;
        VirtualIps addresses = virtualIps == null ? VirtualIps.DEFAULT : virtualIps.toVirtualIps();
        Job job = new Job(
                jobId,
                orElse(name, "DRS-" + jobId.substring(0, Math.min(4, jobId.length()))),
                orElse(description, ""),
                shared,
                toFamily(at),
                toLife(at, now),
                Boolean.TRUE.equals(deleted),
                orElse(createTime, now),
                addresses,
                SwitchoverHistory.NONE,
                RequiredFields.checked(at, orElse(configuration, JobSetup.NONE)),
                Passwords.NONE,
                RequiredFields.checked(at, comparisons));
        return job.withSwitchovers(
                SwitchoverSnapshot.toHistory(at, switchover, earlierSwitchovers, switchoverCount, now, lasts), now);
    }

    private @Nullable ParentLink toFamily(String at) {
        if (parentId == null && role != null) {
            throw new InvalidSnapshotException(at + "role", "is only for subtasks, which need a parent_id");
        }
        return parentId == null ? null : new ParentLink(parentId, orElse(role, Role.MASTER));
    }

    private StatusTimeline toLife(String at, Instant now) {
        if (life == null || life.isEmpty()) {
            return StatusTimeline.of(orElse(status, JobStatus.INCRE_TRANSFER_STARTED), orElse(createTime, now));
        }
        StatusTimeline phases = new StatusTimeline(StatusPeriodSnapshot.toPhases(at + "life", life));
        if (status != null && phases.statusAt(now) != status) {
            throw new InvalidSnapshotException(
                    at + "status", "does not fit: with this life it is " + phases.statusAt(now) + " at " + now);
        }
        return phases;
    }

    /**
     * Checks the parent of a subtask.
     *
     * @param siblings the number of other subtasks of the parent
     * @throws InvalidSnapshotException if the parent is missing, is a subtask itself, or has too many subtasks
     */
    public static void checkParent(String at, Job job, Function<String, @Nullable Job> find, int siblings) {
        if (job.parentId() == null) {
            return;
        }
        if (job.parentId().equals(job.id())) {
            throw new InvalidSnapshotException(at + "parent_id", "is the job itself");
        }
        Job parent = find.apply(job.parentId());
        if (parent == null) {
            throw new InvalidSnapshotException(at + "parent_id", "there is no job '" + job.parentId() + "'");
        }
        if (parent.parentId() != null) {
            throw new InvalidSnapshotException(at + "parent_id", "'" + parent.id() + "' is a subtask itself");
        }
        if (siblings >= MAX_SUBTASKS) {
            throw new InvalidSnapshotException(
                    at + "parent_id", "'" + parent.id() + "' has " + MAX_SUBTASKS + " subtasks, which is the maximum");
        }
    }

    private static <T> T orElse(@Nullable T value, T other) {
        return Objects.requireNonNullElse(value, other);
    }
}
