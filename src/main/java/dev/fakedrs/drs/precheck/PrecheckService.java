package dev.fakedrs.drs.precheck;

import dev.fakedrs.contract.Operation;
import dev.fakedrs.contract.rule.DrsException;
import dev.fakedrs.contract.rule.JobRule;
import dev.fakedrs.drs.command.JobAction;
import dev.fakedrs.drs.command.JobCommand;
import dev.fakedrs.drs.command.JobCommand.Precondition;
import dev.fakedrs.drs.command.JobCommandExecutor;
import dev.fakedrs.job.Job;
import dev.fakedrs.job.setup.JobSetup;
import dev.fakedrs.job.setup.PreStartChecks;
import dev.fakedrs.job.setup.PreStartChecks.Precheck;
import dev.fakedrs.project.OperationChecker;
import dev.fakedrs.project.Project;
import dev.fakedrs.setting.FakeDrsProperties;
import dev.fakedrs.setting.FakeDrsProperties.Durations;
import java.util.List;
import org.springframework.stereotype.Service;

/**
 * Begins and reads the pre-checks that jobs need before their start. Each method throws a {@link DrsException} if a rule or a
 * scenario rejects the call; nothing has changed then.
 */
@Service
public final class PrecheckService implements OperationChecker {

    private static final JobCommand BEGIN =
            new JobCommand(Operation.BATCH_CHECK_JOBS, JobAction.CHECK, (job, jobs, now) -> {
                if (!job.configuration().endpoints().hasAddress()) {
                    throw JobRule.NOT_CONFIGURED.exception();
                }
            });

    private static final JobCommand READ =
            new JobCommand(Operation.BATCH_CHECK_RESULTS, JobAction.READ_CHECK, (job, jobs, now) -> {
                if (job.configuration().checks().precheck() == null) {
                    throw JobRule.NEVER_CHECKED.exception();
                }
            });

    private final JobCommandExecutor commands;
    private final Durations durations;

    public PrecheckService(JobCommandExecutor commands, FakeDrsProperties settings) {
        this.commands = commands;
        this.durations = settings.durations();
    }

    /**
     * Begins a pre-check, which ends at a planned time.
     *
     * @param deviations is checked after all rules
     */
    public void begin(Project project, String jobId, Precondition deviations) {
        commands.execute(project, BEGIN.and(deviations), jobId, (job, now, effects) -> {
            JobSetup old = job.configuration();
            PreStartChecks checks = old.checks();
            Precheck precheck = new Precheck(
                    now,
                    now.plus(durations.precheck()),
                    !Boolean.FALSE.equals(checks.source()),
                    !Boolean.FALSE.equals(checks.target()));
            return job.withSetup(old.withChecks(checks.withPrecheck(precheck)));
        });
    }

    @Override
    public List<OperationCheck> check(Project project, String jobId) {
        return List.of(commands.check(project, BEGIN, null, jobId), commands.check(project, READ, null, jobId));
    }

    /** Returns a job with a pre-check, which may be unfinished. */
    public Job latest(Project project, String jobId) {
        return commands.read(project, READ, jobId);
    }
}
