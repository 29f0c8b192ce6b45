package dev.fakedrs.testing;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.json.JSONObject;

/**
 * Which calls are meant: those that fit everything that is said here. Each method returns a new, narrower one.
 *
 * <pre>{@code switchVip("orders").refused().errorCode("DRS.M00304")}</pre>
 */
public final class Call {

    private static final Set<String> KNOWN_BEFORE_THE_CALL = Set.of("operation", "job_id", "job_name", "mode");

    private final Map<String, String> filters;

    private Call(Map<String, String> filters) {
        this.filters = filters;
    }

    /** All calls. */
    public static Call any() {
        return new Call(Map.of());
    }

    /** Calls of an operation, by its name in the OpenAPI document, such as {@code BatchStopJobs}. */
    public static Call to(String operation) {
        return any().with("operation", operation);
    }

    /** Calls that begin a switchover. */
    public static Call switchVip() {
        return to("SwitchVip");
    }

    /** Calls that begin a switchover of this job. */
    public static Call switchVip(String jobId) {
        return switchVip().job(jobId);
    }

    /** Calls that ask for the status of a switchover of this job. */
    public static Call switchVipStatus(String jobId) {
        return to("ShowSwitchVipStatus").job(jobId);
    }

    /** Only calls for this job, also as an item of a batch. */
    public Call job(String jobId) {
        return with("job_id", jobId);
    }

    /** Only calls for a job of this name. For scenarios only. */
    public Call jobNamed(String name) {
        return with("job_name", name);
    }

    /** Only switchovers of this side. */
    public Call mode(Side side) {
        return with("mode", side.value());
    }

    /** Only calls with this HTTP status, from 200 to 599; 0 for calls that got no answer. */
    public Call status(int status) {
        return with("status", Integer.toString(status));
    }

    /** Only calls that were refused with this code, such as {@code DRS.M00304}. */
    public Call errorCode(String code) {
        return with("error_code", code);
    }

    /** Only calls that did this, such as {@code switchover_started} or {@code none}. */
    public Call effect(String effect) {
        return with("effect", effect);
    }

    /** Only calls that ended so: {@code answered}, {@code lost_response} or {@code reset}. */
    public Call outcome(String outcome) {
        return with("outcome", outcome);
    }

    /** Only calls that were refused. */
    public Call refused() {
        return with("refused", "true");
    }

    /** Only calls that were not refused. */
    public Call accepted() {
        return with("refused", "false");
    }

    /** Only calls that were refused by this rule, such as {@code job-status}. */
    public Call rule(String rule) {
        return with("rule", rule);
    }

    /** Only calls that were accepted although the contract does not document them so. */
    public Call deviating() {
        return with("deviations", "true");
    }

    /** Only calls from this instant on, on the project's clock. */
    public Call since(Instant instant) {
        return with("since", instant.toString());
    }

    /** Only calls after this one. */
    public Call after(RecordedCall call) {
        return with("since", call.requestId());
    }

    private Call with(String name, String value) {
        Map<String, String> narrower = new LinkedHashMap<>(filters);
        narrower.put(name, value);
        return new Call(narrower);
    }

    /** Returns the query of the journal. */
    String query() {
        return filters.entrySet().stream()
                .map(filter -> filter.getKey() + "=" + URLEncoder.encode(filter.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    /** Returns the wider filter that has the operation alone. */
    Call ofSameOperation() {
        String operation = filters.get("operation");
        return operation == null ? any() : to(operation);
    }

    /** Returns the condition of a scenario, which can only look at what is known before the call is answered. */
    JSONObject when() {
        for (String name : filters.keySet()) {
            if (!KNOWN_BEFORE_THE_CALL.contains(name)) {
                throw new IllegalArgumentException(
                        "A scenario decides before a call is answered, so it cannot look at " + name + ", only at "
                                + KNOWN_BEFORE_THE_CALL.stream().sorted().toList() + ".");
            }
        }
        return new JSONObject(filters);
    }

    @Override
    public String toString() {
        return filters.isEmpty() ? "any call" : filters.toString();
    }
}
