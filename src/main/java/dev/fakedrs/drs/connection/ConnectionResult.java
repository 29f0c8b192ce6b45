package dev.fakedrs.drs.connection;

import dev.fakedrs.drs.json.Batch.Item;
import org.jspecify.annotations.Nullable;

/** The result of a connection test. The error fields are null if it passed. */
record ConnectionResult(
        @Nullable String id,
        String status,
        boolean success,
        @Nullable String errorCode,
        @Nullable String errorMsg) {

    static ConnectionResult passed(String jobId, String status) {
        return new ConnectionResult(jobId, status, true, null, null);
    }

    static ConnectionResult failed(Item<?> item, String status, String errorCode, String errorMsg) {
        return new ConnectionResult(item.jobId(), status, false, errorCode, errorMsg);
    }
}
