package dev.fakedrs.operation.lifecycle;

import dev.fakedrs.error.JobRule;
import dev.fakedrs.error.Refusal;
import dev.fakedrs.job.Family;
import dev.fakedrs.job.Family.Role;
import dev.fakedrs.job.Job;
import dev.fakedrs.job.JobStatus;
import dev.fakedrs.job.JobStore;
import dev.fakedrs.job.JobStore.Change;
import dev.fakedrs.job.Life.Phase;
import dev.fakedrs.job.configuration.Checks.Precheck;
import dev.fakedrs.job.switchover.Switchover;
import dev.fakedrs.job.switchover.SwitchoverStatus;
import dev.fakedrs.operation.Action;
import dev.fakedrs.operation.DualActive;
import dev.fakedrs.operation.Durations;
import dev.fakedrs.operation.JobCalls;
import dev.fakedrs.operation.JobCalls.Ask;
import dev.fakedrs.scenario.Operation;
import dev.fakedrs.scenario.Script;
import dev.fakedrs.scenario.Then.JobCourse;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Sets the jobs of one project going, and stops them. What is done to a parent is done to its subtasks; the parent of a
 * dual-active disaster recovery goes the way of its forward subtask. Each method throws a {@link Refusal} where a rule or
 * the script refuses the call; then nothing has changed.
 */
public final class Lifecycle {

    private final JobStore jobs;
    private final JobCalls calls;
    private final LifePlan plan;

    public Lifecycle(JobStore jobs, JobCalls calls, Durations durations) {
        this.jobs = jobs;
        this.calls = calls;
        this.plan = new LifePlan(durations);
    }

    /**
     * Starts a job that is set up.
     *
     * @param startTime when; null: at once
     */
    public void start(String jobId, @Nullable Instant startTime, Script script) {
        Ask ask = new Ask(Operation.BATCH_START_JOBS, Action.START, this::checkReady);
        change(ask, jobId, script, (job, now, course) -> plan.start(job, now, startTime, course));
    }

    /** Pauses a job in whatever phase it is. */
    public void pause(String jobId, Script script) {
        Ask ask = new Ask(Operation.BATCH_STOP_JOBS, Action.PAUSE, Lifecycle::checkNotSwitching);
        change(ask, jobId, script, (job, now, course) -> List.of(new Phase(JobStatus.PAUSING, now)));
    }

    /** Takes a paused or failed job on from where it stood. */
    public void resume(String jobId, Script script) {
        Ask ask = new Ask(Operation.BATCH_RESTORE_TASK, Action.RESUME, Lifecycle::checkNotSwitching);
        change(ask, jobId, script, plan::resume);
    }

    /** Ends a job and gives its resources back; by force, in whatever it is doing. */
    public void stop(String jobId, boolean force, Script script) {
        Ask ask = force
                ? new Ask(Operation.BATCH_DELETE_JOBS, Action.FORCE_TERMINATE)
                : new Ask(Operation.BATCH_DELETE_JOBS, Action.TERMINATE, Lifecycle::checkNotSwitching);
        change(ask, jobId, script, (job, now, course) -> plan.stop(now, course));
    }

    /** Deletes a job that has ended: it is remembered, and can no longer be used. */
    public synchronized void delete(String jobId, Script script) {
        Ask ask = new Ask(Operation.BATCH_DELETE_JOBS, Action.DELETE);
        Job deleted = calls.change(ask, jobId, script, (job, now, then) -> job.gone());
        relatives(deleted).forEach(id -> update(id, Job::gone));
    }

    private synchronized void change(Ask ask, String jobId, Script script, Way way) {
        List<Phase> following = new ArrayList<>();
        Job changed = calls.change(ask, jobId, script, (job, now, then) -> {
            following.addAll(way.from(job, now, then.jobCourse()));
            return job.with(job.life().then(now, following));
        });
        Instant now = following.get(0).from();
        relatives(changed).forEach(id -> update(id, job -> job.with(job.life().then(now, following))));
    }

    private void update(String jobId, UnaryOperator<Job> change) {
        jobs.update(
                jobId, found -> new Change<>(found == null || found.deleted() ? found : change.apply(found), jobId));
    }

    /** The jobs that go the same way. */
    private Stream<String> relatives(Job job) {
        Family family = job.family();
        if (family == null) {
            return jobs.subtasks(job.id()).stream().map(Job::id);
        }
        return family.role() == Role.FORWARD ? Stream.of(family.parentId()) : Stream.of();
    }

    /** A job was pre-checked, or is being so; the backward one of two directions waits for the forward one instead. */
    private void checkReady(Job job, Instant now) {
        if (DualActive.isBackward(job)) {
            DualActive.checkForward(jobs, job, now);
            return;
        }
        Precheck precheck = job.configuration().checks().precheck();
        if (precheck == null || (!precheck.passed() && !now.isBefore(precheck.endsAt()))) {
            throw JobRule.NOT_CHECKED.refuse();
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
