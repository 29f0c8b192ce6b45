package dev.fakedrs.testing;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.json.JSONArray;
import org.json.JSONObject;
import org.jspecify.annotations.Nullable;

/**
 * A call that the server has received, as its journal keeps it: without secrets.
 *
 * @param requestId the answer's {@code X-Request-Id}
 * @param at when it came, on the project's clock
 * @param duration how long it took, in real time
 * @param operation the operation; null if the call matched none
 * @param jobId the job in its path; null if there is none
 * @param mode the mode that it asks for, right or wrong; null if it asks for none
 * @param method the HTTP method
 * @param path the path, without the query
 * @param requestBody the body; null if there is none
 * @param status the HTTP status, from 200 to 599; 0 if nothing was answered
 * @param responseBody the answer's body; null if there is none
 * @param errorCode the code with which it was refused; null if it was not
 * @param effect what it did, such as {@code switchover_started} or {@code none}
 * @param outcome how it ended: {@code answered}, {@code lost_response} or {@code reset}
 * @param rule the rule by which it was refused; null if it was not
 * @param reason why it was refused, and what would be accepted; null if it was not
 * @param deviations what was accepted although the contract does not document it
 * @param scenario the id of the scenario that took part; null if none did
 */
public record RecordedCall(
        String requestId,
        Instant at,
        Duration duration,
        @Nullable String operation,
        @Nullable String jobId,
        @Nullable String mode,
        String method,
        String path,
        @Nullable String requestBody,
        int status,
        @Nullable String responseBody,
        @Nullable String errorCode,
        String effect,
        String outcome,
        @Nullable String rule,
        @Nullable String reason,
        List<String> deviations,
        @Nullable String scenario) {

    private static final double NANOS_PER_MILLI = 1e6;

    static RecordedCall of(JSONObject entry) {
        JSONObject request = entry.getJSONObject("request");
        JSONObject response = entry.getJSONObject("response");
        JSONObject reason = entry.optJSONObject("reason");
        return new RecordedCall(
                entry.getString("request_id"),
                Instant.parse(entry.getString("at")),
                Duration.ofNanos(Math.round(entry.getDouble("duration_ms") * NANOS_PER_MILLI)),
                entry.optString("operation", null),
                entry.optString("job_id", null),
                entry.optString("mode", null),
                request.getString("method"),
                request.getString("path"),
                request.optString("body", null),
                response.getInt("status"),
                response.optString("body", null),
                response.optString("error_code", null),
                entry.getString("effect"),
                entry.getString("outcome"),
                reason == null ? null : reason.getString("rule"),
                reason == null ? null : reason.getString("details") + ". " + reason.getString("remedy"),
                texts(entry.getJSONArray("deviations")),
                entry.optString("scenario", null));
    }

    private static List<String> texts(JSONArray array) {
        return array.toList().stream().map(String::valueOf).toList();
    }

    /** One line: what was called, what was answered, and why. */
    @Override
    public String toString() {
        StringBuilder line = new StringBuilder()
                .append(method)
                .append(' ')
                .append(path)
                .append(mode == null ? "" : " mode=" + mode)
                .append(status == 0 ? " got no answer" : " was answered with " + status)
                .append(errorCode == null ? "" : " " + errorCode)
                .append(", effect=")
                .append(effect);
        if (!outcome.equals("answered")) {
            line.append(", outcome=").append(outcome);
        }
        if (reason != null) {
            line.append(". ").append(reason);
        }
        deviations.forEach(deviation -> line.append(" Deviation: ").append(deviation));
        return line.toString();
    }
}
