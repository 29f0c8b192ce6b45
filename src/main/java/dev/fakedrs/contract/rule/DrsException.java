package dev.fakedrs.contract.rule;

import dev.fakedrs.contract.ErrorCode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Thrown if a call is rejected by a rule. It has no stack trace. */
public final class DrsException extends RuntimeException {

    private static final int MAX_LENGTH = 600;
    private static final int MAX_SENT_LENGTH = 64;

    private final Rule rule;
    private final ErrorCode code;
    private final int status;
    private final List<String> arguments;
    private final List<Detail> details = new ArrayList<>();
    private @Nullable String missingJob;

    DrsException(Rule rule, ErrorCode code, int status, String... arguments) {
        super(code + " " + rule.id(), null, false, false);
        this.rule = rule;
        this.code = code;
        this.status = status;
        this.arguments = List.of(arguments);
    }

    /** Creates the exception for a scenario that chooses the code and the status. */
    public static DrsException scripted(ErrorCode code, int status) {
        return new DrsException(JobRule.SCENARIO, code, status);
    }

    /** Adds a detail for the header {@code X-Fake-Drs-Reason}. */
    public DrsException detail(String name, Object value) {
        details.add(new Detail(name, value.toString(), false));
        return this;
    }

    /** Adds a detail that repeats a value of the request. Only the client sees it; journal and log do not. */
    public DrsException sentDetail(String name, Object value) {
        String text = value.toString();
        details.add(new Detail(
                name, text.length() > MAX_SENT_LENGTH ? text.substring(0, MAX_SENT_LENGTH) + "..." : text, true));
        return this;
    }

    /** Adds a sentence that may repeat values of the request. Only the client sees it; journal and log do not. */
    DrsException sentSentence(String name, String sentence) {
        details.add(new Detail(name, sentence, true));
        return this;
    }

    /** Adds the id of a job that the project does not have. */
    public DrsException withMissing(String jobId) {
        missingJob = jobId;
        return this;
    }

    /** Adds the project id to the detail about a missing job, if there is one. */
    public void in(String projectId) {
        if (missingJob != null) {
            String shown = missingJob.substring(0, Math.min(missingJob.length(), MAX_SENT_LENGTH));
            details.add(new Detail("reason", "no job '" + shown + "' in project " + projectId, true));
            missingJob = null;
        }
    }

    public Rule rule() {
        return rule;
    }

    public ErrorCode code() {
        return code;
    }

    /** Returns the HTTP status of the response. */
    public int status() {
        return status;
    }

    /** Returns the arguments of the code's text, such as the name of a parameter. */
    public List<String> arguments() {
        return arguments;
    }

    /**
     * Returns the value of the header {@code X-Fake-Drs-Reason}: the rule and its details, each as {@code ; name=value}.
     *
     * @param longest the maximum length of each value
     */
    public String reason(int longest) {
        return text(details.stream(), longest);
    }

    /** Returns the same for a call with only one rejection. */
    public String reason() {
        return reason(MAX_LENGTH);
    }

    /** Returns the reason for journal and log, without values of the request. */
    public String noted() {
        return text(details.stream().filter(detail -> !detail.sent), MAX_LENGTH);
    }

    private String text(Stream<Detail> shown, int longest) {
        return rule.id() + shown.map(detail -> detail.text(longest)).collect(Collectors.joining());
    }

    private record Detail(String name, String value, boolean sent) {

        String text(int longest) {
            String cut = value.length() > longest ? value.substring(0, longest) + "..." : value;
            String safe = cut.replaceAll("[^\\x20-\\x3a\\x3c-\\x7e]", "_").strip();
            return safe.isEmpty() ? "" : "; " + name + "=" + safe;
        }
    }
}
