package dev.fakedrs.drs.modification;

import dev.fakedrs.contract.Operation;
import dev.fakedrs.contract.rule.DrsException;
import dev.fakedrs.drs.command.FamilyCommandExecutor;
import dev.fakedrs.drs.command.JobAction;
import dev.fakedrs.drs.command.JobCommand;
import dev.fakedrs.drs.command.JobCommand.Precondition;
import dev.fakedrs.drs.command.JobCommandExecutor;
import dev.fakedrs.drs.command.JobKindCompatibility;
import dev.fakedrs.drs.command.UniqueJobNames;
import dev.fakedrs.job.Job;
import dev.fakedrs.job.JobKind;
import dev.fakedrs.job.JobKind.TaskType;
import dev.fakedrs.job.Passwords;
import dev.fakedrs.job.setup.EndpointSide;
import dev.fakedrs.job.setup.JobSetup;
import dev.fakedrs.job.setup.PreStartChecks;
import dev.fakedrs.project.OperationChecker;
import dev.fakedrs.project.Project;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Service;

/** Modifies jobs: their names at any time, their setup only until they start. */
@Service
public final class ModificationService implements OperationChecker {

    /** A change of the setup, without what the call says itself. */
    private static final JobCommand SET_UP = new JobCommand(Operation.BATCH_UPDATE_JOB, JobAction.SET_UP);

    private final JobCommandExecutor commands;
    private final FamilyCommandExecutor families;

    public ModificationService(JobCommandExecutor commands, FamilyCommandExecutor families) {
        this.commands = commands;
        this.families = families;
    }

    /**
     * Modifies a job.
     *
     * @param deviations is checked after all rules, with the job as it will be
     * @throws DrsException if a rule or a scenario rejects the call; nothing has changed then
     */
    public void modify(Project project, String jobId, Modification wanted, Precondition deviations) {
        JobAction action = wanted.setsUp() ? JobAction.SET_UP : JobAction.RENAME;
        JobCommand command = new JobCommand(Operation.BATCH_UPDATE_JOB, action, (job, jobs, now) -> {
            wanted.kind().check(job.kind());
            if (wanted.setsUp()) {
                JobKindCompatibility.check(
                        wanted.kind().over(job.kind()),
                        job.dualActive(),
                        job.configuration().endpoints().withChanged(wanted.source(), wanted.target()));
            }
            if (wanted.name() != null && !wanted.name().equals(job.name())) {
                UniqueJobNames.requireUnused(wanted.name(), jobId, jobs);
            }
            deviations.check(modified(job, wanted), jobs, now);
        });
        if (wanted.setsUp()) {
            families.execute(
                    project,
                    command,
                    action,
                    jobId,
                    (job, now, effects) -> modified(job, wanted),
                    (job, now, effects) -> setUp(job, wanted));
        } else {
            commands.execute(project, command, jobId, (job, now, effects) -> modified(job, wanted));
        }
    }

    @Override
    public List<OperationCheck> check(Project project, String jobId) {
        return List.of(commands.check(project, SET_UP, null, jobId));
    }

    private static Job modified(Job job, Modification wanted) {
        Job named = named(job, wanted);
        return wanted.setsUp() ? setUp(named, wanted) : named;
    }

    /** Returns the job with the changes that it does not share with its subtasks. */
    private static Job named(Job job, Modification wanted) {
        JobSetup old = job.configuration();
        JobSetup changed =
                wanted.alarm() == null ? old : old.withOptions(old.tuning().withAlarm(wanted.alarm()));
        return job.withName(
                        Objects.requireNonNullElse(wanted.name(), job.name()),
                        Objects.requireNonNullElse(wanted.description(), job.description()))
                .withSetup(
                        wanted.tags() == null
                                ? changed
                                : changed.withPlacement(old.placement().withTags(wanted.tags())));
    }

    private static Job setUp(Job job, Modification wanted) {
        Passwords passwords = job.passwords();
        for (Map.Entry<EndpointSide, String> password : wanted.passwords().entrySet()) {
            passwords = passwords.withPassword(password.getKey(), password.getValue());
        }
        JobKind kind = wanted.kind().over(job.kind());
        JobSetup changed = setUp(job.configuration(), wanted);
        if (kind.taskType() == TaskType.INCR_TRANS) {
            changed = changed.withOptions(changed.tuning().withSpeedLimits(List.of()));
        }
        return job.withSetup(
                kind, changed.withChecks(checks(job.configuration(), wanted, kind.equals(job.kind()))), passwords);
    }

    /** Returns the checks that stay valid after a change of endpoints or kind. */
    private static PreStartChecks checks(JobSetup old, Modification wanted, boolean sameKind) {
        PreStartChecks changed = old.checks();
        if (wanted.source() == null && wanted.target() == null) {
            return sameKind ? changed : changed.outdate();
        }
        if (wanted.source() != null) {
            changed = changed.given(
                    EndpointSide.SOURCE, wanted.source().equals(old.endpoints().source()));
        }
        if (wanted.target() != null) {
            changed = changed.given(
                    EndpointSide.TARGET, wanted.target().equals(old.endpoints().target()));
        }
        return changed.modify().outdate();
    }

    private static JobSetup setUp(JobSetup old, Modification wanted) {
        JobSetup changed = old.withEndpoints(old.endpoints().withChanged(wanted.source(), wanted.target()));
        if (wanted.targetReadonly() != null) {
            changed = changed.withPlacement(changed.placement().withTargetReadonly(wanted.targetReadonly()));
        }
        return wanted.replaceDefiner() == null
                ? changed
                : changed.withPolicy(old.policy().withReplaceDefiner(wanted.replaceDefiner()));
    }
}
