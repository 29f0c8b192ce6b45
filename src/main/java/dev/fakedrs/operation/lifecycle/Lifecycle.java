package dev.fakedrs.operation.lifecycle;

import dev.fakedrs.error.JobRule;
import dev.fakedrs.error.Refusal;
import dev.fakedrs.job.Job;
import dev.fakedrs.job.JobStore;
import dev.fakedrs.job.Life.Phase;
import dev.fakedrs.job.switchover.Switchover;
import dev.fakedrs.job.switchover.SwitchoverStatus;
import dev.fakedrs.operation.Action;
import dev.fakedrs.operation.DualActive;
import dev.fakedrs.operation.Durations;
import dev.fakedrs.operation.FamilyCalls;
import dev.fakedrs.operation.JobCalls.Ask;
import dev.fakedrs.scenario.Operation;
import dev.fakedrs.scenario.Script;
import dev.fakedrs.scenario.Then.JobCourse;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Sets the jobs of one project going, and stops them. Subtasks go along with their parent, each from where it
 * stands; the parent of a dual-active disaster recovery goes along with its forward subtask. Each method throws a {@link Refusal} where a rule or
 * the script refuses the call; then nothing has changed.
 */
public final class Lifecycle {

    private final JobStore jobs;
    private final FamilyCalls family;
    private final LifePlan plan;

    public Lifecycle(JobStore jobs, FamilyCalls family, Durations durations) {
        this.jobs = jobs;
        this.family = family;
        this.plan = new LifePlan(durations);
    }

    /**
     * Starts a job that is set up.
     *
     * @param startTime when; null: at once
     * @return the job as it is from now on
     */
    public Job start(String jobId, @Nullable Instant startTime, Script script) {
        Ask ask = new Ask(Operation.BATCH_START_JOBS, Action.START, this::checkReady);
        return change(ask, jobId, script, (job, now, course) -> plan.start(job, now, startTime, course));
    }

    /** Pauses a job in whatever phase it is. */
    public void pause(String jobId, Script script) {
        Ask ask = new Ask(Operation.BATCH_STOP_JOBS, Action.PAUSE, Lifecycle::checkNotSwitching);
        change(ask, jobId, script, (job, now, course) -> plan.pause(job, now));
    }

    /** Takes a paused or failed job on from where it stood. */
    public void resume(String jobId, Script script) {
        Ask ask = new Ask(Operation.BATCH_RESTORE_TASK, Action.RESUME, Lifecycle::checkNotSwitching);
        change(ask, jobId, script, plan::resume);
    }

    /** Ends a job, with what it does and with what a parent that has ended has left behind, and gives its resources back; by force, also while it starts or is switched over. */
    public void stop(String jobId, boolean force, Script script) {
        Ask ask = force
                ? new Ask(Operation.BATCH_DELETE_JOBS, Action.FORCE_TERMINATE)
                : new Ask(Operation.BATCH_DELETE_JOBS, Action.TERMINATE, Lifecycle::checkNotSwitching);
        // A subtask that starts just now is stopped, too: nobody could stop it later.
        family.change(
                ask,
                Action.FORCE_TERMINATE,
                jobId,
                script,
                (job, now, then) -> Action.FORCE_TERMINATE.statuses().contains(job.statusAt(now))
                        ? job.with(job.life().then(now, plan.stop(job, now, then.jobCourse())))
                        : job);
    }

    /** Deletes a job that has ended, with all its subtasks: it is remembered, and can no longer be used. */
    public void delete(String jobId, Script script) {
        Ask ask = new Ask(Operation.BATCH_DELETE_JOBS, Action.DELETE, this::checkSubtasksEnded);
        family.change(ask, Action.DELETE, jobId, script, (job, now, then) -> job.gone());
    }

    private Job change(Ask ask, String jobId, Script script, Way way) {
        return family.change(
                ask,
                ask.action(),
                jobId,
                script,
                (job, now, then) -> job.with(job.life().then(now, way.from(job, now, then.jobCourse()))));
    }

    private void checkSubtasksEnded(Job job, Instant now) {
        try (Stream<Job> subtasks = jobs.subtasks(job.id())) {
            subtasks.filter(subtask -> !subtask.deleted())
                    .filter(subtask -> !Action.DELETE.statuses().contains(subtask.statusAt(now)))
                    .findFirst()
                    .ifPresent(subtask -> {
                        throw JobRule.JOB_STATUS
                                .refuse()
                                .with("subtask", subtask.id())
                                .with("status", subtask.statusAt(now));
                    });
        }
    }

    /** A job has passed its pre-check, or is about to; the backward one of two directions waits for the forward one instead. */
    private void checkReady(Job job, Instant now) {
        if (DualActive.isBackward(job)) {
            DualActive.checkForward(jobs, job, now);
            return;
        }
        String missing = job.configuration().checks().missing();
        if (missing != null) {
            throw JobRule.NOT_CHECKED.refuse().with("check", missing);
        }
    }

    private static void checkNotSwitching(Job job, Instant now) {
        Switchover latest = job.switchover();
        if (latest != null && latest.statusAt(now) == SwitchoverStatus.SWITCH_VIP_START) {
            throw JobRule.SWITCHOVER_RUNNING
                    .refuse()
                    .with("mode", latest.mode())
                    .with("until", latest.endsAt());
        }
    }

    /** Which way a job goes from now on. */
    @FunctionalInterface
    private interface Way {
        List<Phase> from(Job job, Instant now, JobCourse course);
    }
}
