package dev.fakedrs.operation.configuration;

import dev.fakedrs.error.JobRule;
import dev.fakedrs.error.Refusal;
import dev.fakedrs.job.Job;
import dev.fakedrs.job.configuration.Checks;
import dev.fakedrs.job.configuration.Checks.Precheck;
import dev.fakedrs.job.configuration.Configuration;
import dev.fakedrs.operation.JobAction;
import dev.fakedrs.operation.JobCommand;
import dev.fakedrs.operation.JobCommandExecutor;
import dev.fakedrs.scenario.Operation;
import dev.fakedrs.setting.Durations;
import dev.fakedrs.world.World;
import org.springframework.stereotype.Service;

/**
 * The checks that a job has to pass before its start. Each method throws a {@link Refusal} where a rule or a scenario
 * refuses the call; then nothing has changed.
 */
@Service
public final class PrecheckService {

    private final JobCommandExecutor commands;
    private final Durations durations;

    public PrecheckService(JobCommandExecutor commands, Durations durations) {
        this.commands = commands;
        this.durations = durations;
    }

    /** Begins a pre-check, which ends by itself; the job as it is from now on. */
    public Job begin(World world, String jobId) {
        JobCommand command = new JobCommand(Operation.BATCH_CHECK_JOBS, JobAction.CHECK, (job, jobs, now) -> {
            if (!job.configuration().endpoints().located()) {
                throw JobRule.NOT_CONFIGURED.refuse();
            }
        });
        return commands.execute(world, command, jobId, (job, now, effects) -> {
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
    public Job latest(World world, String jobId) {
        JobCommand command = new JobCommand(Operation.BATCH_CHECK_RESULTS, JobAction.READ_CHECK, (job, jobs, now) -> {
            if (job.configuration().checks().precheck() == null) {
                throw JobRule.NEVER_CHECKED.refuse();
            }
        });
        return commands.read(world, command, jobId);
    }
}
