package dev.fakedrs.drs.command;

import dev.fakedrs.contract.Operation;
import dev.fakedrs.contract.rule.JobRule;
import dev.fakedrs.job.Job;
import dev.fakedrs.job.store.JobReader;
import dev.fakedrs.job.switchover.Switchover;
import dev.fakedrs.job.switchover.SwitchoverStatus;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a call asks of one job.
 *
 * @param action which jobs allow it in which statuses
 * @param mode the mode of the switchover; null where the operation has none
 * @param precondition further rules of the operation
 */
public record JobCommand(
        Operation operation, JobAction action, @Nullable String mode, Precondition precondition) {

    /** A command with the rules of its action alone. */
    public JobCommand(Operation operation, JobAction action) {
        this(operation, action, null, (job, jobs, now) -> {});
    }

    public JobCommand(Operation operation, JobAction action, Precondition precondition) {
        this(operation, action, null, precondition);
    }

    /** The field that carries the job's id in the operation's request. */
    String jobIdField() {
        return operation == Operation.BATCH_VALIDATE_CONNECTIONS ? "id" : "job_id";
    }

    /** Rules that a job has to fulfil. */
    @FunctionalInterface
    public interface Precondition {

        /** No switchover of the job is running. */
        Precondition NO_RUNNING_SWITCHOVER = (job, jobs, now) -> {
            Switchover latest = job.switchover();
            if (latest != null && latest.statusAt(now) == SwitchoverStatus.SWITCH_VIP_START) {
                throw JobRule.SWITCHOVER_RUNNING
                        .exception()
                        .detail("mode", latest.mode())
                        .detail("until", latest.endsAt());
            }
        };

        /**
         * Checks them.
         *
         * @throws dev.fakedrs.contract.rule.DrsException for the first rule that the job breaks
         */
        void check(Job job, JobReader jobs, Instant now);
    }
}
