package dev.fakedrs.drs.batch;

import dev.fakedrs.drs.json.Batch.Item;
import org.jspecify.annotations.Nullable;

/** The result of one item of a batch. The error fields are null if the item succeeded. */
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
