package dev.fakedrs.operation.transfer;

import dev.fakedrs.error.JobRule;
import dev.fakedrs.error.Refusal;
import dev.fakedrs.job.Job;
import dev.fakedrs.job.JobKind.TaskType;
import dev.fakedrs.job.configuration.Side;
import dev.fakedrs.job.configuration.Tuning.SpeedLimit;
import dev.fakedrs.operation.FamilyCommandExecutor;
import dev.fakedrs.operation.JobAction;
import dev.fakedrs.operation.JobCommand;
import dev.fakedrs.operation.JobCommandExecutor.JobChange;
import dev.fakedrs.scenario.Operation;
import dev.fakedrs.world.World;
import java.util.List;
import org.springframework.stereotype.Service;

/**
 * What can be changed while a job and its subtasks run. Each method throws a {@link Refusal} where a rule or a scenario refuses the call;
 * then nothing has changed.
 */
@Service
public final class TransferService {

    private final FamilyCommandExecutor families;

    public TransferService(FamilyCommandExecutor families) {
        this.families = families;
    }

    /** Sets the windows of flow control, in place of those that were; none: no limit. */
    public void limit(World world, String jobId, List<SpeedLimit> limits) {
        JobCommand command = new JobCommand(Operation.BATCH_SET_SPEED, JobAction.SET_SPEED, (job, jobs, now) -> {
            if (!hasFlowControl(job)) {
                throw JobRule.FLOW_CONTROL.refuse();
            }
        });
        change(
                world,
                command,
                jobId,
                (job, now, effects) -> hasFlowControl(job)
                        ? job.with(job.configuration()
                                .with(job.configuration().tuning().with(limits)))
                        : job);
    }

    /** Replaces the password of one side. */
    public void resetPassword(World world, String jobId, Side side, String password) {
        JobCommand command = new JobCommand(Operation.BATCH_RESET_PASSWORD, JobAction.RESET_PASSWORD);
        change(
                world,
                command,
                jobId,
                (job, now, effects) -> job.with(
                        job.kind(), job.configuration(), job.passwords().with(side, password)));
    }

    private static boolean hasFlowControl(Job job) {
        return job.kind().taskType() != TaskType.INCR_TRANS;
    }

    private void change(World world, JobCommand command, String jobId, JobChange changing) {
        families.execute(world, command, jobId, changing);
    }
}
