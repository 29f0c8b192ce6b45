package dev.fakedrs.drs.query;

import dev.fakedrs.drs.json.Batch.Item;
import org.jspecify.annotations.Nullable;

/** An error in place of a job. In queries, the field of the error text is error_message. */
record JobError(@Nullable String id, String errorCode, String errorMessage) {

    static JobError of(Item<?> item, String errorCode, String errorMessage) {
        return new JobError(item.jobId(), errorCode, errorMessage);
    }
}
