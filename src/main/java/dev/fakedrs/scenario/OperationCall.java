package dev.fakedrs.scenario;

import dev.fakedrs.contract.Operation;
import org.jspecify.annotations.Nullable;

/**
 * The part of a call, or of one item of a batch call, on which scenarios depend.
 *
 * @param jobId the job of the call, or null if there is none yet or there are several
 * @param jobName the name of that job
 * @param mode the mode of the call, or null
 */
public record OperationCall(
        Operation operation,
        @Nullable String jobId,
        @Nullable String jobName,
        @Nullable String mode) {

    /** Creates a call without a mode. */
    public OperationCall(Operation operation, @Nullable String jobId, @Nullable String jobName) {
        this(operation, jobId, jobName, null);
    }
}
