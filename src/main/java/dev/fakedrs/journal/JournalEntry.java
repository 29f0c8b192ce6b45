package dev.fakedrs.journal;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One call and its answer.
 *
 * @param requestId the answer's {@code X-Request-Id}
 * @param at when the call came in, on the project's clock
 * @param durationMs how long it took, in real milliseconds
 * @param operation the operation's id; null where the call matched none
 * @param jobId the job that the call names, if it names one
 * @param jobIds the jobs that the items of a batch call name; empty for any other call
 * @param mode the mode that it asks for, if it asks for one
 * @param reason why it was refused; null where it was not
 * @param refusedItems the items of a batch call that were refused, and why
 * @param deviations what was accepted although the contract does not allow it, or was not read
 * @param scenario the scenario that took part, if one did
 * @param nearMiss for a call that matched no operation: the one that it may have meant
 */
public record JournalEntry(
        String requestId,
        Instant at,
        double durationMs,
        @Nullable String operation,
        @Nullable String jobId,
        List<String> jobIds,
        @Nullable String mode,
        Request request,
        Response response,
        @Nullable Reason reason,
        List<RefusedItem> refusedItems,
        List<String> deviations,
        @Nullable String scenario,
        @Nullable NearMiss nearMiss) {

    /** What came in; secrets are redacted, and a body is kept up to 64 KiB, a query up to 8. */
    public record Request(
            String method,
            String path,
            @Nullable String query,
            Map<String, String> headers,
            @Nullable String body) {}

    /** What went out; status 0: nothing did. */
    public record Response(
            int status,
            Map<String, String> headers,
            @Nullable String errorCode,
            @Nullable String body) {}

    /** Why a call was refused, and what would be accepted. */
    public record Reason(String rule, String text, String basis, String page, String details, String remedy) {}

    /** One item of a batch call, counted from 0, and why it was refused. */
    public record RefusedItem(int item, @Nullable String jobId, String errorCode, Reason reason) {}

    /** The operation that a call came nearest to, and what it differs in. */
    public record NearMiss(String operation, String difference) {}
}
