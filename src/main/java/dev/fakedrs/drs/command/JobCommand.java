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
 * A command of a call for one job.
 *
 * @param action the action that the job must allow
 * @param mode the mode of the switchover, or null for other operations
 * @param precondition further rules of the operation
 */
public record JobCommand(
        Operation operation, JobAction action, @Nullable String mode, Precondition precondition) {

    /** Creates a command without further rules. */
    public JobCommand(Operation operation, JobAction action) {
        this(operation, action, Precondition.NONE);
    }

    public JobCommand(Operation operation, JobAction action, Precondition precondition) {
        this(operation, action, null, precondition);
    }

    /** Returns this command with further rules, which are checked last. */
    public JobCommand and(Precondition further) {
        return new JobCommand(operation, action, mode, precondition.and(further));
    }

    /** Returns the name of the job id's field in the request. */
    String jobIdField() {
        return operation == Operation.BATCH_VALIDATE_CONNECTIONS ? "id" : "job_id";
    }

    /** Further rules for a job. */
    @FunctionalInterface
    public interface Precondition {

        /** Requires nothing. */
        Precondition NONE = (job, jobs, now) -> {};

        /** Requires that no switchover of the job is running. */
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
         * Checks the rules.
         *
         * @throws dev.fakedrs.contract.rule.DrsException for the first rule that the job breaks
         */
        void check(Job job, JobReader jobs, Instant now);

        /** Returns this precondition with another one that is checked after it. */
        default Precondition and(Precondition other) {
            return (job, jobs, now) -> {
                check(job, jobs, now);
                other.check(job, jobs, now);
            };
        }
    }
}
