package dev.fakedrs.scenario;

import dev.fakedrs.contract.Operation;
import org.jspecify.annotations.Nullable;

/**
 * A call, or one item of a batch call, as scenarios see it.
 *
 * @param jobId the job that it is for; null where there is none yet, or it is for many
 * @param jobName that job's name
 * @param mode its mode, where it has one
 */
public record OperationCall(
        Operation operation,
        @Nullable String jobId,
        @Nullable String jobName,
        @Nullable String mode) {

    /** A call without a mode. */
    public OperationCall(Operation operation, @Nullable String jobId, @Nullable String jobName) {
        this(operation, jobId, jobName, null);
    }
}
