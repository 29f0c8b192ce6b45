package dev.fakedrs.drs.connection;

import dev.fakedrs.drs.json.Batch.Item;
import org.jspecify.annotations.Nullable;

/** How a connection test ended; the error's fields only where it failed. */
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
