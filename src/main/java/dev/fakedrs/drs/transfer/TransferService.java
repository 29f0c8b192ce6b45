package dev.fakedrs.drs.transfer;

import dev.fakedrs.contract.Operation;
import dev.fakedrs.contract.rule.DrsException;
import dev.fakedrs.contract.rule.JobRule;
import dev.fakedrs.drs.command.FamilyCommandExecutor;
import dev.fakedrs.drs.command.JobAction;
import dev.fakedrs.drs.command.JobCommand;
import dev.fakedrs.drs.command.JobCommandExecutor.JobChange;
import dev.fakedrs.job.Job;
import dev.fakedrs.job.JobKind.TaskType;
import dev.fakedrs.job.setup.EndpointSide;
import dev.fakedrs.job.setup.RuntimeOptions.SpeedLimit;
import dev.fakedrs.project.Project;
import java.util.List;
import org.springframework.stereotype.Service;

/**
 * Changes settings of running jobs and their subtasks. Each method throws a {@link DrsException} if a rule or a scenario
 * rejects the call; nothing has changed then.
 */
@Service
public final class TransferService {

    private final FamilyCommandExecutor families;

    public TransferService(FamilyCommandExecutor families) {
        this.families = families;
    }

    /** Replaces the windows of flow control. An empty list removes the limit. */
    public void limit(Project project, String jobId, List<SpeedLimit> limits) {
        JobCommand command = new JobCommand(Operation.BATCH_SET_SPEED, JobAction.SET_SPEED, (job, jobs, now) -> {
            if (!hasFlowControl(job)) {
                throw JobRule.FLOW_CONTROL.exception();
            }
        });
        change(
                project,
                command,
                jobId,
                (job, now, effects) -> hasFlowControl(job)
                        ? job.withSetup(job.configuration()
                                .withOptions(job.configuration().tuning().withSpeedLimits(limits)))
                        : job);
    }

    /** Replaces the password of one side. */
    public void resetPassword(Project project, String jobId, EndpointSide side, String password) {
        JobCommand command = new JobCommand(Operation.BATCH_RESET_PASSWORD, JobAction.RESET_PASSWORD);
        change(
                project,
                command,
                jobId,
                (job, now, effects) -> job.withSetup(
                        job.kind(), job.configuration(), job.passwords().withPassword(side, password)));
    }

    private static boolean hasFlowControl(Job job) {
        return job.kind().taskType() != TaskType.INCR_TRANS;
    }

    private void change(Project project, JobCommand command, String jobId, JobChange changing) {
        families.execute(project, command, jobId, changing);
    }
}
