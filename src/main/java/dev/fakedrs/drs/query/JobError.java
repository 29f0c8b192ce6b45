package dev.fakedrs.drs.query;

import dev.fakedrs.drs.json.Batch.Item;
import org.jspecify.annotations.Nullable;

/** Why there is nothing to show of one job: in a query of jobs, the error's text is called error_message. */
record JobError(@Nullable String id, String errorCode, String errorMessage) {

    static JobError of(Item<?> item, String errorCode, String errorMessage) {
        return new JobError(item.jobId(), errorCode, errorMessage);
    }
}
