package dev.fakedrs.operation.configuration;

import dev.fakedrs.error.Refusal;
import dev.fakedrs.job.Job;
import dev.fakedrs.job.JobKind;
import dev.fakedrs.job.JobKind.TaskType;
import dev.fakedrs.job.Passwords;
import dev.fakedrs.job.configuration.Checks;
import dev.fakedrs.job.configuration.Configuration;
import dev.fakedrs.job.configuration.Side;
import dev.fakedrs.operation.FamilyCommandExecutor;
import dev.fakedrs.operation.JobAction;
import dev.fakedrs.operation.JobCommand;
import dev.fakedrs.operation.JobCommandExecutor;
import dev.fakedrs.operation.TransferSchema;
import dev.fakedrs.operation.UniqueJobNames;
import dev.fakedrs.scenario.Operation;
import dev.fakedrs.world.World;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Service;

/** The modifications of one project's jobs: of their names at any time, of their set-up until they start. */
@Service
public final class ModificationService {

    private final JobCommandExecutor commands;
    private final FamilyCommandExecutor families;

    public ModificationService(JobCommandExecutor commands, FamilyCommandExecutor families) {
        this.commands = commands;
        this.families = families;
    }

    /**
     * Changes what is wanted to be otherwise.
     *
     * @return the job as it is from now on
     * @throws Refusal where a rule or a scenario refuses it; then nothing has changed
     */
    public Job modify(World world, String jobId, Modification wanted) {
        JobAction action = wanted.setsUp() ? JobAction.SET_UP : JobAction.RENAME;
        JobCommand command = new JobCommand(Operation.BATCH_UPDATE_JOB, action, (job, jobs, now) -> {
            wanted.kind().check(job.kind());
            if (wanted.setsUp()) {
                TransferSchema.check(
                        wanted.kind().over(job.kind()),
                        job.dualActive(),
                        job.configuration().endpoints().with(wanted.source(), wanted.target()));
            }
            if (wanted.name() != null && !wanted.name().equals(job.name())) {
                UniqueJobNames.requireUnused(wanted.name(), jobId, jobs);
            }
        });
        if (wanted.setsUp()) {
            return families.execute(
                    world,
                    command,
                    action,
                    jobId,
                    (job, now, effects) -> setUp(named(job, wanted), wanted),
                    (job, now, effects) -> setUp(job, wanted));
        }
        return commands.execute(world, command, jobId, (job, now, effects) -> named(job, wanted));
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
