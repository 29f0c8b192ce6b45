package dev.fakedrs.journal;

import dev.fakedrs.contract.rule.DrsException;
import dev.fakedrs.contract.rule.RuleDescription;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A call and its response.
 *
 * @param requestId the {@code X-Request-Id} of the response
 * @param at the time of arrival on the project's clock
 * @param durationMs the duration in real milliseconds
 * @param operation the operation's id, or null if the call matched none
 * @param jobId the job that the call names, or null
 * @param jobIds the jobs in the items of a batch call; empty for other calls
 * @param mode the mode that the call asks for, or null
 * @param effect what the call did, a {@link CallEffect}; of a batch whose items did different things, the first one
 * @param outcome how the call ended, a {@link CallOutcome}
 * @param reason why the call was rejected, or null
 * @param refusedItems the rejected items of a batch call
 * @param deviations what the emulator accepted or ignored although the contract does not allow it
 * @param scenario the scenario that applied, or null
 * @param nearMiss the most similar operation, if the call matched none
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
        String effect,
        String outcome,
        @Nullable Reason reason,
        List<RefusedItem> refusedItems,
        List<String> deviations,
        @Nullable String scenario,
        @Nullable NearMiss nearMiss) {

    /** Tells whether the call, or an item of it, was rejected. */
    public boolean rejected() {
        return reason != null || !refusedItems.isEmpty();
    }

    /** Tells whether a rule rejected the call or an item of it. */
    public boolean rejectedBy(String rule) {
        return (reason != null && reason.rule().equals(rule))
                || refusedItems.stream().anyMatch(item -> item.reason().rule().equals(rule));
    }

    /** The request without secrets. The body is limited to 64 KiB and the query to 8 KiB. */
    public record Request(
            String method,
            String path,
            @Nullable String query,
            Map<String, String> headers,
            @Nullable String body) {}

    /** The response; status 0 means that none was sent. */
    public record Response(
            int status,
            Map<String, String> headers,
            @Nullable String errorCode,
            @Nullable String body) {}

    /** Why a call was rejected, and what would be accepted. */
    public record Reason(String rule, String text, String basis, String page, String details, String remedy) {

        /** Creates the reason of a refusal with details for its reader. */
        public static Reason of(DrsException refusal, String details) {
            RuleDescription known = refusal.rule().explanation();
            return new Reason(
                    refusal.rule().id(), known.text(), known.basis().toString(), known.page(), details, known.remedy());
        }
    }

    /** A rejected item of a batch call, numbered from 0. */
    public record RefusedItem(int item, @Nullable String jobId, String errorCode, Reason reason) {}

    /** The most similar operation, and the difference to the call. */
    public record NearMiss(String operation, String difference) {}
}
