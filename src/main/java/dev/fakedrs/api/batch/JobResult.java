package dev.fakedrs.api.batch;

import dev.fakedrs.api.wire.Batch.Item;
import org.jspecify.annotations.Nullable;

/** How one item of a batch ended; the error's fields only where it failed. */
public record JobResult(
        @Nullable String id,
        String status,
        @Nullable String errorCode,
        @Nullable String errorMsg) {

    public static JobResult success(String jobId) {
        return new JobResult(jobId, "success", null, null);
    }

    static JobResult failed(Item<?> item, String errorCode, String errorMsg) {
        return new JobResult(item.jobId(), "failed", errorCode, errorMsg);
    }
}
