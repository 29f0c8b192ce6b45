package dev.fakedrs.operation.configuration;

import dev.fakedrs.error.JobRule;
import dev.fakedrs.error.Refusal;
import dev.fakedrs.job.Job;
import dev.fakedrs.job.configuration.Checks;
import dev.fakedrs.job.configuration.Checks.Precheck;
import dev.fakedrs.job.configuration.Configuration;
import dev.fakedrs.operation.Action;
import dev.fakedrs.operation.Durations;
import dev.fakedrs.operation.JobCalls;
import dev.fakedrs.operation.JobCalls.Ask;
import dev.fakedrs.scenario.Operation;
import dev.fakedrs.scenario.Script;

/**
 * The checks that a job has to pass before its start. Each method throws a {@link Refusal} where a rule or the script
 * refuses the call; then nothing has changed.
 */
public final class Prechecks {

    private final JobCalls calls;
    private final Durations durations;

    public Prechecks(JobCalls calls, Durations durations) {
        this.calls = calls;
        this.durations = durations;
    }

    /** Begins a pre-check, which ends by itself; the job as it is from now on. */
    public Job begin(String jobId, Script script) {
        Ask ask = new Ask(Operation.BATCH_CHECK_JOBS, Action.CHECK, (job, now) -> {
            if (!job.configuration().endpoints().located()) {
                throw JobRule.NOT_CONFIGURED.refuse();
            }
        });
        return calls.change(ask, jobId, script, (job, now, then) -> {
            Configuration old = job.configuration();
            Checks checks = old.checks();
            Precheck precheck = new Precheck(
                    now,
                    now.plus(durations.precheck()),
                    !Boolean.FALSE.equals(checks.source()),
                    !Boolean.FALSE.equals(checks.target()));
            return job.with(old.with(checks.checked(precheck)));
        });
    }

    /** A job with a pre-check, finished or not. */
    public Job latest(String jobId, Script script) {
        Ask ask = new Ask(Operation.BATCH_CHECK_RESULTS, Action.READ_CHECK, (job, now) -> {
            if (job.configuration().checks().precheck() == null) {
                throw JobRule.NEVER_CHECKED.refuse();
            }
        });
        return calls.read(ask, jobId, script);
    }
}
