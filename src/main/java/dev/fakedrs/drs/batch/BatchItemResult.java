package dev.fakedrs.drs.batch;

import dev.fakedrs.drs.json.Batch.Item;
import org.jspecify.annotations.Nullable;

/** How one item of a batch ended; the error's fields only where it failed. */
public record BatchItemResult(
        @Nullable String id,
        String status,
        @Nullable String errorCode,
        @Nullable String errorMsg) {

    public static BatchItemResult success(String jobId) {
        return new BatchItemResult(jobId, "success", null, null);
    }

    static BatchItemResult failed(Item<?> item, String errorCode, String errorMsg) {
        return new BatchItemResult(item.jobId(), "failed", errorCode, errorMsg);
    }
}
