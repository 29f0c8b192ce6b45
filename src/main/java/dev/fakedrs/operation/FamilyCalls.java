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
import java.util.List;
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
     * Changes a job, and those that go along with it.
     *
     * @param following what becomes of those
     * @return the job as it is from now on
     * @throws Refusal where a rule or the script refuses it; then nothing has changed
     */
    public synchronized Job change(Ask ask, String jobId, Script script, Changing changing, Changing following) {
        return change(ask, ask.action(), jobId, script, changing, following);
    }

    /**
     * Changes a job, and in the same way those that go along with it.
     *
     * @param follows what those must be allowed
     * @return the job as it is from now on
     * @throws Refusal where a rule or the script refuses it; then nothing has changed
     */
    public synchronized Job change(Ask ask, Action follows, String jobId, Script script, Changing changing) {
        return change(ask, follows, jobId, script, changing, changing);
    }

    private Job change(Ask ask, Action follows, String jobId, Script script, Changing changing, Changing following) {
        Step step = calls.step(ask, jobId, script, changing);
        UnaryOperator<Job> go =
                relative -> !relative.deleted() && follows.statuses().contains(relative.statusAt(step.now()))
                        ? following.change(relative, step.now(), step.then())
                        : relative;
        companions(step.job())
                .forEach(id -> jobs.update(id, found -> new Change<>(found == null ? null : go.apply(found), id)));
        return step.job();
    }

    /** Its subtasks; and with the forward one of two directions, its parent. */
    private List<String> companions(Job job) {
        Family family = job.family();
        if (family != null && family.role() == Role.FORWARD) {
            return List.of(family.parentId());
        }
        try (Stream<Job> subtasks = jobs.subtasks(job.id())) {
            return subtasks.map(Job::id).toList();
        }
    }
}
