package dev.fakedrs.operation;

import dev.fakedrs.error.Refusal;
import dev.fakedrs.job.Family;
import dev.fakedrs.job.Family.Role;
import dev.fakedrs.job.Job;
import dev.fakedrs.job.JobStore;
import dev.fakedrs.job.JobStore.Change;
import dev.fakedrs.operation.JobCalls.Ask;
import dev.fakedrs.operation.JobCalls.Changing;
import dev.fakedrs.operation.JobCalls.Step;
import dev.fakedrs.scenario.Script;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * Carries out a call on one job, and then on those of its family that go along: each as if it had been called itself, so
 * only where its own status allows it. One call at a time; a job without a family is alone in it.
 */
public final class FamilyCalls {

    private final JobStore jobs;
    private final JobCalls calls;

    public FamilyCalls(JobStore jobs, JobCalls calls) {
        this.jobs = jobs;
        this.calls = calls;
    }

    /**
     * Changes how a job is set up, and its subtasks.
     *
     * @param following what becomes of a subtask
     * @throws Refusal where a rule or the script refuses it; then nothing has changed
     */
    public synchronized void setUp(Ask ask, String jobId, Script script, Changing changing, Changing following) {
        change(ask, ask.action(), jobId, script, changing, following, this::subtasks);
    }

    /**
     * Changes how a job goes on, and its subtasks; and with the forward one of two directions, its parent.
     *
     * @param follows what the others must be allowed
     * @throws Refusal where a rule or the script refuses it; then nothing has changed
     */
    public synchronized void goOn(Ask ask, Action follows, String jobId, Script script, Changing changing) {
        change(ask, follows, jobId, script, changing, changing, this::companions);
    }

    private void change(
            Ask ask,
            Action follows,
            String jobId,
            Script script,
            Changing changing,
            Changing following,
            Relatives who) {
        Step step = calls.step(ask, jobId, script, changing);
        UnaryOperator<Job> go =
                relative -> !relative.deleted() && follows.statuses().contains(relative.statusAt(step.now()))
                        ? following.change(relative, step.now(), step.then())
                        : relative;
        who.of(step.job())
                .forEach(id -> jobs.update(id, found -> new Change<>(found == null ? null : go.apply(found), id)));
    }

    private Stream<String> subtasks(Job job) {
        return jobs.subtasks(job.id()).stream().map(Job::id);
    }

    private Stream<String> companions(Job job) {
        Family family = job.family();
        return family != null && family.role() == Role.FORWARD ? Stream.of(family.parentId()) : subtasks(job);
    }

    /** The ids of the jobs that go along with one. */
    @FunctionalInterface
    private interface Relatives {
        Stream<String> of(Job job);
    }
}
