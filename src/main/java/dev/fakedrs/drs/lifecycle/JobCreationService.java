package dev.fakedrs.drs.lifecycle;

import dev.fakedrs.contract.Operation;
import dev.fakedrs.contract.rule.DrsException;
import dev.fakedrs.drs.command.CommandListener;
import dev.fakedrs.drs.command.JobKindCompatibility;
import dev.fakedrs.drs.command.UniqueJobNames;
import dev.fakedrs.job.Job;
import dev.fakedrs.job.JobKind;
import dev.fakedrs.job.JobKind.Direction;
import dev.fakedrs.job.ParentLink;
import dev.fakedrs.job.ParentLink.Role;
import dev.fakedrs.job.StatusTimeline;
import dev.fakedrs.job.store.JobTransaction;
import dev.fakedrs.job.switchover.SwitchoverHistory;
import dev.fakedrs.job.switchover.VirtualIps;
import dev.fakedrs.project.Project;
import dev.fakedrs.scenario.OperationCall;
import dev.fakedrs.scenario.ScenarioEngine;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Creates jobs and their subtasks. */
@Service
public final class JobCreationService {

    private final ScenarioEngine scenarios;
    private final TimelinePlanner planner;
    private final CommandListener listener;

    public JobCreationService(ScenarioEngine scenarios, TimelinePlanner planner, CommandListener listener) {
        this.scenarios = scenarios;
        this.planner = planner;
        this.listener = listener;
    }

    /**
     * Creates a job and its subtasks in one transaction.
     *
     * @throws DrsException if a rule or a scenario rejects the call; nothing has changed then
     * @throws dev.fakedrs.scenario.ScenarioResponseException if a scenario sets the response; nothing has changed then
     */
    public Created create(Project project, NewJob wanted) {
        return project.jobs().inTransaction(jobs -> create(project, wanted, jobs));
    }

    private Created create(Project project, NewJob wanted, JobTransaction jobs) {
        JobKindCompatibility.check(
                wanted.kind(),
                wanted.configuration().placement().dualActive(),
                wanted.configuration().endpoints());
        UniqueJobNames.requireUnused(wanted.name(), null, jobs);
        Instant now = project.clock().instant();
        OperationCall call = new OperationCall(Operation.BATCH_CREATE_JOBS, null, wanted.name());
        StatusTimeline life = new StatusTimeline(
                planner.create(now, scenarios.apply(project.scenarios(), call).jobOutcome()));
        Job job = newJob(wanted, wanted.name(), wanted.kind(), null, life, now);
        List<Job> subtasks = subtasks(wanted, job);
        jobs.put(job);
        subtasks.forEach(jobs::put);
        listener.done(Operation.BATCH_CREATE_JOBS, job, now);
        return new Created(job, subtasks.stream().map(Job::id).toList());
    }

    private static List<Job> subtasks(NewJob wanted, Job parent) {
        if (!wanted.hasSubtasks()) {
            return List.of();
        }
        return parent.dualActiveParent()
                ? List.of(subtask(wanted, parent, Role.FORWARD), subtask(wanted, parent, Role.BACKWARD))
                : List.of(subtask(wanted, parent, Role.MASTER), subtask(wanted, parent, Role.SLAVE));
    }

    private static Job subtask(NewJob wanted, Job parent, Role role) {
        JobKind kind = role == Role.BACKWARD ? reversed(parent.kind()) : parent.kind();
        ParentLink family = new ParentLink(parent.id(), role);
        return newJob(wanted, parent.name() + "-" + role, kind, family, parent.life(), parent.createdAt());
    }

    private static Job newJob(
            NewJob wanted, String name, JobKind kind, @Nullable ParentLink family, StatusTimeline life, Instant now) {
        return new Job(
                JobIdGenerator.next(kind),
                name,
                wanted.description(),
                kind,
                family,
                life,
                false,
                now,
                VirtualIps.DEFAULT,
                SwitchoverHistory.NONE,
                wanted.configuration(),
                wanted.passwords(),
                List.of());
    }

    private static JobKind reversed(JobKind kind) {
        Direction direction = switch (kind.direction()) {
            case UP -> Direction.DOWN;
            case DOWN -> Direction.UP;
            case NON_DBS -> Direction.NON_DBS;
        };
        return new JobKind(kind.dbUseType(), kind.engineType(), direction, kind.netType(), kind.taskType());
    }

    /** A created job and the ids of its subtasks, the active or forward one first. */
    public record Created(Job job, List<String> subtasks) {}
}
