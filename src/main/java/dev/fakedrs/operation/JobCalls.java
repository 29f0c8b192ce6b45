package dev.fakedrs.operation;

import dev.fakedrs.error.JobRule;
import dev.fakedrs.error.Refusal;
import dev.fakedrs.job.Job;
import dev.fakedrs.job.JobStore;
import dev.fakedrs.job.JobStore.Change;
import dev.fakedrs.scenario.Call;
import dev.fakedrs.scenario.Operation;
import dev.fakedrs.scenario.Script;
import dev.fakedrs.scenario.Then;
import java.time.Instant;
import java.time.InstantSource;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Carries out a call, or one item of a batch call, on one job of a project: first the rules, then the script, then the write. */
public final class JobCalls {

    private static final Pattern JOB_ID = Pattern.compile("[0-9a-z]{8}(-[0-9a-z]{4}){3}-[0-9a-z]{12}");

    private final JobStore jobs;
    private final InstantSource clock;

    public JobCalls(JobStore jobs, InstantSource clock) {
        this.jobs = jobs;
        this.clock = clock;
    }

    /**
     * Changes a job in one atomic step.
     *
     * @return the job as it is from now on
     * @throws Refusal where a rule or the script refuses it; then nothing has changed
     * @throws dev.fakedrs.scenario.Interruption where the script answers in its place; then nothing has changed
     */
    public Job change(Ask ask, String jobId, Script script, Changing changing) {
        return step(ask, jobId, script, changing).job;
    }

    /** The same, telling when it was done, and what the script makes of it. */
    Step step(Ask ask, String jobId, Script script, Changing changing) {
        return jobs.update(jobId, found -> {
            Instant now = clock.instant();
            Job job = admit(ask, jobId, found, now);
            Then then = script.admit(new Call(ask.operation, jobId, job.name()));
            Job changed = changing.change(job, now, then);
            return new Change<>(changed, new Step(changed, now, then));
        });
    }

    /**
     * Reads a job.
     *
     * @throws Refusal where a rule or the script refuses it
     * @throws dev.fakedrs.scenario.Interruption where the script answers in its place
     */
    public Job read(Ask ask, String jobId, Script script) {
        Job job = admit(ask, jobId, jobs.find(jobId).orElse(null), clock.instant());
        script.admit(new Call(ask.operation, jobId, job.name()));
        return job;
    }

    /** The job that an id names, of any kind and in any status, deleted or not. */
    public static Job known(String id, @Nullable Job found) {
        if (found != null) {
            return found;
        }
        throw unknown(id, "job_id");
    }

    private static Refusal unknown(String id, String parameter) {
        Refusal refusal = JOB_ID.matcher(id).matches()
                ? JobRule.JOB_UNKNOWN.refuse()
                : JobRule.JOB_ID_MALFORMED.refuse(parameter);
        return refusal.withMissing(id);
    }

    private Job admit(Ask ask, String jobId, @Nullable Job found, Instant now) {
        if (found == null) {
            throw unknown(jobId, ask.parameter());
        }
        Job job = found;
        if (job.deleted()) {
            throw JobRule.JOB_GONE.refuse();
        }
        ask.action.check(job, jobs, now);
        ask.more.check(job, now);
        return job;
    }

    /**
     * What is asked for.
     *
     * @param more what must be so besides
     */
    public record Ask(Operation operation, Action action, Rules more) {

        /** What is allowed by the action's rules alone. */
        public Ask(Operation operation, Action action) {
            this(operation, action, (job, now) -> {});
        }

        /** What the operation calls the id of a job. */
        String parameter() {
            return operation == Operation.BATCH_VALIDATE_CONNECTIONS ? "id" : "job_id";
        }
    }

    /** What was done: the job as it is from now on, when, and what the script makes of it. */
    record Step(Job job, Instant now, Then then) {}

    /** Rules of one operation: they throw the refusal of the first that is not met. */
    @FunctionalInterface
    public interface Rules {
        void check(Job job, Instant now);
    }

    /** What becomes of the job. */
    @FunctionalInterface
    public interface Changing {
        Job change(Job job, Instant now, Then then);
    }
}
