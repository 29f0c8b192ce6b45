package dev.fakedrs.operation.configuration;

import dev.fakedrs.error.Refusal;
import dev.fakedrs.job.Job;
import dev.fakedrs.job.JobKind;
import dev.fakedrs.job.JobKind.TaskType;
import dev.fakedrs.job.Passwords;
import dev.fakedrs.job.configuration.Checks;
import dev.fakedrs.job.configuration.Configuration;
import dev.fakedrs.job.configuration.Side;
import dev.fakedrs.operation.Action;
import dev.fakedrs.operation.FamilyCalls;
import dev.fakedrs.operation.JobCalls;
import dev.fakedrs.operation.JobCalls.Ask;
import dev.fakedrs.operation.JobNames;
import dev.fakedrs.operation.TransferSchema;
import dev.fakedrs.scenario.Operation;
import dev.fakedrs.scenario.Script;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The modifications of one project's jobs: of their names at any time, of their set-up until they start. */
public final class Modifications {

    private final JobNames names;
    private final JobCalls calls;
    private final FamilyCalls family;

    public Modifications(JobNames names, JobCalls calls, FamilyCalls family) {
        this.names = names;
        this.calls = calls;
        this.family = family;
    }

    /**
     * Changes what is wanted to be otherwise.
     *
     * @return the job as it is from now on
     * @throws Refusal where a rule or the script refuses it; then nothing has changed
     */
    public Job modify(String jobId, Modification wanted, Script script) {
        synchronized (names) {
            return modifyOne(jobId, wanted, script);
        }
    }

    private Job modifyOne(String jobId, Modification wanted, Script script) {
        Action action = wanted.setsUp() ? Action.SET_UP : Action.RENAME;
        Ask ask = new Ask(Operation.BATCH_UPDATE_JOB, action, (job, now) -> {
            wanted.kind().check(job.kind());
            if (wanted.setsUp()) {
                TransferSchema.check(
                        wanted.kind().over(job.kind()),
                        job.dualActive(),
                        job.configuration().endpoints().with(wanted.source(), wanted.target()));
            }
            if (wanted.name() != null && !wanted.name().equals(job.name())) {
                names.checkFree(wanted.name(), jobId);
            }
        });
        if (wanted.setsUp()) {
            return family.change(
                    ask,
                    jobId,
                    script,
                    (job, now, then) -> setUp(named(job, wanted), wanted),
                    (job, now, then) -> setUp(job, wanted));
        }
        return calls.change(ask, jobId, script, (job, now, then) -> named(job, wanted));
    }

    /** A job with its own: what no subtask shares with it. */
    private static Job named(Job job, Modification wanted) {
        Configuration old = job.configuration();
        Configuration changed =
                wanted.alarm() == null ? old : old.with(old.tuning().with(wanted.alarm()));
        return job.named(
                        Objects.requireNonNullElse(wanted.name(), job.name()),
                        Objects.requireNonNullElse(wanted.description(), job.description()))
                .with(
                        wanted.tags() == null
                                ? changed
                                : changed.with(old.placement().with(wanted.tags())));
    }

    private static Job setUp(Job job, Modification wanted) {
        Passwords passwords = job.passwords();
        for (Map.Entry<Side, String> password : wanted.passwords().entrySet()) {
            passwords = passwords.with(password.getKey(), password.getValue());
        }
        JobKind kind = wanted.kind().over(job.kind());
        Configuration changed = setUp(job.configuration(), wanted);
        if (kind.taskType() == TaskType.INCR_TRANS) {
            changed = changed.with(changed.tuning().with(List.of()));
        }
        return job.with(kind, changed.with(checks(job.configuration(), wanted, kind.equals(job.kind()))), passwords);
    }

    /** What was tried with other endpoints, or for another kind of job, is worth nothing any more. */
    private static Checks checks(Configuration old, Modification wanted, boolean sameKind) {
        Checks changed = old.checks();
        if (wanted.source() == null && wanted.target() == null) {
            return sameKind ? changed : changed.outdate();
        }
        if (wanted.source() != null) {
            changed = changed.given(
                    Side.SOURCE, wanted.source().equals(old.endpoints().source()));
        }
        if (wanted.target() != null) {
            changed = changed.given(
                    Side.TARGET, wanted.target().equals(old.endpoints().target()));
        }
        return changed.modify().outdate();
    }

    private static Configuration setUp(Configuration old, Modification wanted) {
        Configuration changed = old.with(old.endpoints().with(wanted.source(), wanted.target()));
        if (wanted.targetReadonly() != null) {
            changed = changed.with(changed.placement().readonly(wanted.targetReadonly()));
        }
        return wanted.replaceDefiner() == null
                ? changed
                : changed.with(old.policy().replacing(wanted.replaceDefiner()));
    }
}
