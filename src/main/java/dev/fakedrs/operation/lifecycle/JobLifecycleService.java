package dev.fakedrs.operation.lifecycle;

import dev.fakedrs.error.JobRule;
import dev.fakedrs.error.Refusal;
import dev.fakedrs.job.Job;
import dev.fakedrs.job.JobReader;
import dev.fakedrs.job.Life.Phase;
import dev.fakedrs.operation.DualActive;
import dev.fakedrs.operation.FamilyCommandExecutor;
import dev.fakedrs.operation.JobAction;
import dev.fakedrs.operation.JobCommand;
import dev.fakedrs.operation.JobCommand.Precondition;
import dev.fakedrs.scenario.Operation;
import dev.fakedrs.scenario.Then.JobCourse;
import dev.fakedrs.world.World;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * Starts, pauses, resumes, terminates and deletes jobs. Subtasks follow their parent; the parent of a dual-active disaster
 * recovery follows its forward subtask. Each method throws a {@link Refusal} where a rule or a scenario refuses the call;
 * then nothing has changed.
 */
@Service
public final class JobLifecycleService {

    private final FamilyCommandExecutor families;
    private final TimelinePlanner planner;

    public JobLifecycleService(FamilyCommandExecutor families, TimelinePlanner planner) {
        this.families = families;
        this.planner = planner;
    }

    /**
     * Starts a configured job.
     *
     * @param startTime null: at once
     * @return the changed job
     */
    public Job start(World world, String jobId, @Nullable Instant startTime) {
        JobCommand command =
                new JobCommand(Operation.BATCH_START_JOBS, JobAction.START, JobLifecycleService::checkReady);
        return execute(world, command, jobId, (job, now, course) -> planner.start(job, now, startTime, course));
    }

    /** Pauses a job in any phase of its transfer. */
    public void pause(World world, String jobId) {
        JobCommand command =
                new JobCommand(Operation.BATCH_STOP_JOBS, JobAction.PAUSE, Precondition.NO_RUNNING_SWITCHOVER);
        execute(world, command, jobId, (job, now, course) -> planner.pause(job, now));
    }

    /** Continues a paused or failed job. */
    public void resume(World world, String jobId) {
        JobCommand command =
                new JobCommand(Operation.BATCH_RESTORE_TASK, JobAction.RESUME, Precondition.NO_RUNNING_SWITCHOVER);
        execute(world, command, jobId, planner::resume);
    }

    /**
     * Terminates a job and its running subtasks, and releases their resources.
     *
     * @param force whether also during a start or a switchover
     */
    public void terminate(World world, String jobId, boolean force) {
        JobCommand command = force
                ? new JobCommand(Operation.BATCH_DELETE_JOBS, JobAction.FORCE_TERMINATE)
                : new JobCommand(Operation.BATCH_DELETE_JOBS, JobAction.TERMINATE, Precondition.NO_RUNNING_SWITCHOVER);
        // A subtask that is just starting is terminated too: later no call could.
        families.execute(
                world,
                command,
                JobAction.FORCE_TERMINATE,
                jobId,
                (job, now, effects) -> JobAction.FORCE_TERMINATE.statuses().contains(job.statusAt(now))
                        ? job.with(job.life().then(now, planner.stop(job, now, effects.jobCourse())))
                        : job);
    }

    /** Deletes a released job and its subtasks. They are remembered as deleted. */
    public void delete(World world, String jobId) {
        JobCommand command =
                new JobCommand(Operation.BATCH_DELETE_JOBS, JobAction.DELETE, JobLifecycleService::checkSubtasksEnded);
        families.execute(world, command, jobId, (job, now, effects) -> job.gone());
    }

    private Job execute(World world, JobCommand command, String jobId, Plan plan) {
        return families.execute(
                world,
                command,
                jobId,
                (job, now, effects) -> job.with(job.life().then(now, plan.of(job, now, effects.jobCourse()))));
    }

    private static void checkSubtasksEnded(Job job, JobReader jobs, Instant now) {
        jobs.subtasks(job.id()).stream()
                .filter(subtask -> !subtask.deleted())
                .filter(subtask -> !JobAction.DELETE.statuses().contains(subtask.statusAt(now)))
                .findFirst()
                .ifPresent(subtask -> {
                    throw JobRule.JOB_STATUS
                            .refuse()
                            .with("subtask", subtask.id())
                            .with("status", subtask.statusAt(now));
                });
    }

    /** A job needs a pre-check; a backward subtask needs its forward one instead. */
    private static void checkReady(Job job, JobReader jobs, Instant now) {
        if (DualActive.isBackward(job)) {
            DualActive.checkForward(jobs, job, now);
            return;
        }
        String missing = job.configuration().checks().missing();
        if (missing != null) {
            throw JobRule.NOT_CHECKED.refuse().with("check", missing);
        }
    }

    /** Plans the statuses of a job from now on. */
    @FunctionalInterface
    private interface Plan {
        List<Phase> of(Job job, Instant now, JobCourse course);
    }
}
