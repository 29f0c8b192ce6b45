package dev.fakedrs.operation.transfer;

import dev.fakedrs.error.JobRule;
import dev.fakedrs.error.Refusal;
import dev.fakedrs.job.Job;
import dev.fakedrs.job.JobKind.TaskType;
import dev.fakedrs.job.configuration.Side;
import dev.fakedrs.job.configuration.Tuning.SpeedLimit;
import dev.fakedrs.operation.Action;
import dev.fakedrs.operation.FamilyCalls;
import dev.fakedrs.operation.JobCalls.Ask;
import dev.fakedrs.operation.JobCalls.Changing;
import dev.fakedrs.scenario.Operation;
import dev.fakedrs.scenario.Script;
import java.util.List;

/**
 * What can be changed while a job and its subtasks run. Each method throws a {@link Refusal} where a rule or the script refuses the call;
 * then nothing has changed.
 */
public final class Transfers {

    private final FamilyCalls family;

    public Transfers(FamilyCalls family) {
        this.family = family;
    }

    /** Sets the windows of flow control, in place of those that were; none: no limit. */
    public void limit(String jobId, List<SpeedLimit> limits, Script script) {
        Ask ask = new Ask(Operation.BATCH_SET_SPEED, Action.SET_SPEED, (job, now) -> {
            if (!hasFlowControl(job)) {
                throw JobRule.FLOW_CONTROL.refuse();
            }
        });
        change(
                ask,
                jobId,
                script,
                (job, now, then) -> hasFlowControl(job)
                        ? job.with(job.configuration()
                                .with(job.configuration().tuning().with(limits)))
                        : job);
    }

    /** Replaces the password of one side. */
    public void resetPassword(String jobId, Side side, String password, Script script) {
        Ask ask = new Ask(Operation.BATCH_RESET_PASSWORD, Action.RESET_PASSWORD);
        change(
                ask,
                jobId,
                script,
                (job, now, then) -> job.with(
                        job.kind(), job.configuration(), job.passwords().with(side, password)));
    }

    private static boolean hasFlowControl(Job job) {
        return job.kind().taskType() != TaskType.INCR_TRANS;
    }

    private void change(Ask ask, String jobId, Script script, Changing changing) {
        family.change(ask, jobId, script, changing, changing);
    }
}
