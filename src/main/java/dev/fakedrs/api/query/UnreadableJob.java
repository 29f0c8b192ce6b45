package dev.fakedrs.api.query;

import dev.fakedrs.api.wire.Batch.Item;
import org.jspecify.annotations.Nullable;

/** Why there is nothing to show of one job: in a query of jobs, the error's text is called error_message. */
record UnreadableJob(@Nullable String id, String errorCode, String errorMessage) {

    static UnreadableJob of(Item<?> item, String errorCode, String errorMessage) {
        return new UnreadableJob(item.jobId(), errorCode, errorMessage);
    }
}
