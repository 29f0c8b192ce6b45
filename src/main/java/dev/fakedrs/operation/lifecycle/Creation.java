package dev.fakedrs.operation.lifecycle;

import dev.fakedrs.error.Refusal;
import dev.fakedrs.job.Family;
import dev.fakedrs.job.Family.Role;
import dev.fakedrs.job.Job;
import dev.fakedrs.job.JobKind;
import dev.fakedrs.job.JobKind.Direction;
import dev.fakedrs.job.JobStore;
import dev.fakedrs.job.JobStore.Change;
import dev.fakedrs.job.Life;
import dev.fakedrs.job.configuration.Configuration;
import dev.fakedrs.job.switchover.VirtualIps;
import dev.fakedrs.operation.Durations;
import dev.fakedrs.operation.JobNames;
import dev.fakedrs.operation.TransferSchema;
import dev.fakedrs.scenario.Call;
import dev.fakedrs.scenario.Operation;
import dev.fakedrs.scenario.Script;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The creation of one project's jobs, with their subtasks where they have any. */
public final class Creation {

    private final JobStore jobs;
    private final JobNames names;
    private final InstantSource clock;
    private final LifePlan plan;

    public Creation(JobStore jobs, JobNames names, InstantSource clock, Durations durations) {
        this.jobs = jobs;
        this.names = names;
        this.clock = clock;
        this.plan = new LifePlan(durations);
    }

    /**
     * Creates a job.
     *
     * @throws Refusal where a rule or the script refuses it; then there is no such job
     * @throws dev.fakedrs.scenario.Interruption where the script answers in its place; then there is no such job
     */
    public Created create(NewJob wanted, Script script) {
        synchronized (names) {
            return createOne(wanted, script);
        }
    }

    private Created createOne(NewJob wanted, Script script) {
        Configuration setUp = wanted.configuration();
        TransferSchema.check(wanted.kind(), setUp.placement().dualActive(), setUp.endpoints());
        names.checkFree(wanted.name(), null);
        Instant now = clock.instant();
        Life life = new Life(plan.create(
                now,
                script.admit(new Call(Operation.BATCH_CREATE_JOBS, null, wanted.name()))
                        .jobCourse()));
        Job job = put(wanted, wanted.name(), wanted.kind(), null, life, now);
        if (!wanted.hasSubtasks()) {
            return new Created(job, List.of());
        }
        boolean dualActive = job.dualActiveParent();
        Role first = dualActive ? Role.FORWARD : Role.MASTER;
        Role second = dualActive ? Role.BACKWARD : Role.SLAVE;
        return new Created(job, List.of(subtask(wanted, job, first), subtask(wanted, job, second)));
    }

    private String subtask(NewJob wanted, Job parent, Role role) {
        JobKind kind = role == Role.BACKWARD ? reversed(parent.kind()) : parent.kind();
        Family family = new Family(parent.id(), role);
        return put(wanted, parent.name() + "-" + role, kind, family, parent.life(), parent.createdAt())
                .id();
    }

    private Job put(NewJob wanted, String name, JobKind kind, @Nullable Family family, Life life, Instant now) {
        Job job = new Job(
                JobIds.next(kind),
                name,
                wanted.description(),
                kind,
                family,
                life,
                false,
                now,
                VirtualIps.DEFAULT,
                null,
                wanted.configuration(),
                wanted.passwords(),
                List.of());
        return jobs.update(job.id(), found -> new Change<>(job, job));
    }

    private static JobKind reversed(JobKind kind) {
        Direction direction = switch (kind.direction()) {
            case UP -> Direction.DOWN;
            case DOWN -> Direction.UP;
            case NON_DBS -> Direction.NON_DBS;
        };
        return new JobKind(kind.dbUseType(), kind.engineType(), direction, kind.netType(), kind.taskType());
    }

    /** A job that was created, and the ids of its subtasks, the active or forward one first. */
    public record Created(Job job, List<String> subtasks) {}
}
