package dev.fakedrs.drs.lifecycle;

import dev.fakedrs.contract.Operation;
import dev.fakedrs.contract.rule.DrsException;
import dev.fakedrs.contract.rule.JobRule;
import dev.fakedrs.drs.command.DualActiveRules;
import dev.fakedrs.drs.command.FamilyCommandExecutor;
import dev.fakedrs.drs.command.JobAction;
import dev.fakedrs.drs.command.JobCommand;
import dev.fakedrs.drs.command.JobCommand.Precondition;
import dev.fakedrs.drs.lifecycle.LifecycleRequests.DeleteType;
import dev.fakedrs.job.Job;
import dev.fakedrs.job.StatusTimeline.Phase;
import dev.fakedrs.job.store.JobReader;
import dev.fakedrs.project.OperationChecker;
import dev.fakedrs.project.Project;
import dev.fakedrs.scenario.ScenarioEffect.JobOutcome;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * Starts, pauses, resumes, terminates and deletes jobs. Subtasks follow their parent, and the parent of a dual-active disaster
 * recovery follows its forward subtask. Each method throws a {@link DrsException} if a rule or a scenario rejects the call;
 * nothing has changed then.
 */
@Service
public final class JobLifecycleService implements OperationChecker {

    private static final JobCommand START =
            new JobCommand(Operation.BATCH_START_JOBS, JobAction.START, JobLifecycleService::checkReady);
    private static final JobCommand PAUSE =
            new JobCommand(Operation.BATCH_STOP_JOBS, JobAction.PAUSE, Precondition.NO_RUNNING_SWITCHOVER);
    private static final JobCommand RESUME =
            new JobCommand(Operation.BATCH_RESTORE_TASK, JobAction.RESUME, Precondition.NO_RUNNING_SWITCHOVER);
    private static final JobCommand TERMINATE =
            new JobCommand(Operation.BATCH_DELETE_JOBS, JobAction.TERMINATE, Precondition.NO_RUNNING_SWITCHOVER);
    private static final JobCommand FORCE_TERMINATE =
            new JobCommand(Operation.BATCH_DELETE_JOBS, JobAction.FORCE_TERMINATE);
    private static final JobCommand DELETE =
            new JobCommand(Operation.BATCH_DELETE_JOBS, JobAction.DELETE, JobLifecycleService::checkSubtasksEnded);

    private final FamilyCommandExecutor families;
    private final TimelinePlanner planner;

    public JobLifecycleService(FamilyCommandExecutor families, TimelinePlanner planner) {
        this.families = families;
        this.planner = planner;
    }

    /**
     * Starts a configured job.
     *
     * @param startTime the start time, or null for an immediate start
     * @param deviations is checked after all rules
     * @return the changed job
     */
    public Job start(Project project, String jobId, @Nullable Instant startTime, Precondition deviations) {
        return execute(
                project,
                START.and(deviations),
                jobId,
                (job, now, course) -> planner.start(job, now, startTime, course));
    }

    /** Pauses a job in any phase of its transfer. */
    public void pause(Project project, String jobId) {
        execute(project, PAUSE, jobId, (job, now, course) -> planner.pause(job, now));
    }

    /** Continues a paused or failed job. */
    public void resume(Project project, String jobId) {
        execute(project, RESUME, jobId, planner::resume);
    }

    /**
     * Terminates a job and its running subtasks, and releases their resources.
     *
     * @param force whether to terminate it also during a start or a switchover
     */
    public void terminate(Project project, String jobId, boolean force) {
        // Also terminates a subtask that is starting, because no later call could.
        families.execute(
                project,
                force ? FORCE_TERMINATE : TERMINATE,
                JobAction.FORCE_TERMINATE,
                jobId,
                (job, now, effects) -> JobAction.FORCE_TERMINATE.statuses().contains(job.statusAt(now))
                        ? job.withTimeline(job.life().then(now, planner.stop(job, now, effects.jobOutcome())))
                        : job);
    }

    /** Deletes a released job and its subtasks. They are kept and marked as deleted. */
    public void delete(Project project, String jobId) {
        families.execute(project, DELETE, jobId, (job, now, effects) -> job.withDeleted());
    }

    @Override
    public List<OperationCheck> check(Project project, String jobId) {
        return List.of(
                families.check(project, START, null, jobId),
                families.check(project, PAUSE, null, jobId),
                families.check(project, RESUME, null, jobId),
                families.check(project, TERMINATE, DeleteType.TERMINATE.toString(), jobId),
                families.check(project, FORCE_TERMINATE, DeleteType.FORCE_TERMINATE.toString(), jobId),
                families.check(project, DELETE, DeleteType.DELETE.toString(), jobId));
    }

    private Job execute(Project project, JobCommand command, String jobId, Plan plan) {
        return families.execute(
                project,
                command,
                jobId,
                (job, now, effects) -> job.withTimeline(job.life().then(now, plan.of(job, now, effects.jobOutcome()))));
    }

    private static void checkSubtasksEnded(Job job, JobReader jobs, Instant now) {
        jobs.subtasks(job.id()).stream()
                .filter(subtask -> !subtask.deleted())
                .filter(subtask -> !JobAction.DELETE.statuses().contains(subtask.statusAt(now)))
                .findFirst()
                .ifPresent(subtask -> {
                    throw JobRule.JOB_STATUS
                            .exception()
                            .detail("subtask", subtask.id())
                            .detail("status", subtask.statusAt(now));
                });
    }

    /** Requires a pre-check, or a running forward subtask for a backward one. */
    private static void checkReady(Job job, JobReader jobs, Instant now) {
        if (DualActiveRules.isBackward(job)) {
            DualActiveRules.checkForward(jobs, job, now);
            return;
        }
        String missing = job.configuration().checks().missing();
        if (missing != null) {
            throw JobRule.NOT_CHECKED.exception().detail("check", missing);
        }
    }

    /** Plans the future statuses of a job. */
    @FunctionalInterface
    private interface Plan {
        List<Phase> of(Job job, Instant now, JobOutcome course);
    }
}
