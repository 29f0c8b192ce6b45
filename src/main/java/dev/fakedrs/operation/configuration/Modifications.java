package dev.fakedrs.operation.configuration;

import dev.fakedrs.error.Refusal;
import dev.fakedrs.job.Job;
import dev.fakedrs.job.JobStore;
import dev.fakedrs.job.Passwords;
import dev.fakedrs.job.configuration.Configuration;
import dev.fakedrs.job.configuration.Placement;
import dev.fakedrs.job.configuration.Side;
import dev.fakedrs.operation.Action;
import dev.fakedrs.operation.JobCalls;
import dev.fakedrs.operation.JobCalls.Ask;
import dev.fakedrs.operation.JobNames;
import dev.fakedrs.scenario.Operation;
import dev.fakedrs.scenario.Script;
import java.util.Map;
import java.util.Objects;

/** The modifications of one project's jobs: of their names at any time, of their set-up until they start. */
public final class Modifications {

    private final JobStore jobs;
    private final JobCalls calls;

    public Modifications(JobStore jobs, JobCalls calls) {
        this.jobs = jobs;
        this.calls = calls;
    }

    /**
     * Changes what is wanted to be otherwise.
     *
     * @throws Refusal where a rule or the script refuses it; then nothing has changed
     */
    public synchronized void modify(String jobId, Modification wanted, Script script) {
        Action action = wanted.setsUp() ? Action.SET_UP : Action.RENAME;
        Ask ask = new Ask(Operation.BATCH_UPDATE_JOB, action, (job, now) -> {
            wanted.kind().check(job.kind());
            if (wanted.name() != null) {
                JobNames.checkFree(jobs, wanted.name(), jobId);
            }
        });
        calls.change(ask, jobId, script, (job, now, then) -> modified(job, wanted));
    }

    private static Job modified(Job job, Modification wanted) {
        Passwords passwords = job.passwords();
        for (Map.Entry<Side, String> password : wanted.passwords().entrySet()) {
            passwords = passwords.with(password.getKey(), password.getValue());
        }
        return job.named(
                        Objects.requireNonNullElse(wanted.name(), job.name()),
                        Objects.requireNonNullElse(wanted.description(), job.description()))
                .with(wanted.kind().over(job.kind()), configured(job.configuration(), wanted), passwords);
    }

    private static Configuration configured(Configuration old, Modification wanted) {
        Placement place = old.placement();
        Placement placement = new Placement(
                place.subnetId(),
                place.masterAz(),
                place.slaveAz(),
                place.multiWrite(),
                wanted.targetReadonly() == null ? place.targetReadonly() : wanted.targetReadonly(),
                place.expiredDays(),
                wanted.tags() == null ? place.tags() : wanted.tags());
        Configuration changed = old.with(placement)
                .with(old.endpoints().with(wanted.source(), wanted.target()))
                .with(
                        wanted.replaceDefiner() == null
                                ? old.policy()
                                : old.policy().replacing(wanted.replaceDefiner()));
        return wanted.alarm() == null ? changed : changed.with(old.tuning().with(wanted.alarm()));
    }
}
