package dev.fakedrs.contract.rule;

import dev.fakedrs.contract.ErrorCode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One call refused for one rule: made anew at each throw, without a stack trace. */
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

    /** A refusal that a scenario asks for, with a code and a status of its choice. */
    public static DrsException scripted(ErrorCode code, int status) {
        return new DrsException(JobRule.SCENARIO, code, status);
    }

    /** The same refusal, with a detail for {@code X-Fake-Drs-Reason}. */
    public DrsException detail(String name, Object value) {
        details.add(new Detail(name, value.toString(), false));
        return this;
    }

    /** The same refusal, with a detail that repeats what was sent: for its sender alone, and not to be written down. */
    public DrsException sentDetail(String name, Object value) {
        String text = value.toString();
        details.add(new Detail(
                name, text.length() > MAX_SENT_LENGTH ? text.substring(0, MAX_SENT_LENGTH) + "..." : text, true));
        return this;
    }

    /** The same refusal, which is for a job that its project does not have. */
    public DrsException withMissing(String jobId) {
        missingJob = jobId;
        return this;
    }

    /** Says of which project the call was, where that is the reason. */
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

    /** The HTTP status of the answer. */
    public int status() {
        return status;
    }

    /** What fills the places in the code's text, such as the name of a parameter. */
    public List<String> arguments() {
        return arguments;
    }

    /**
     * The value of {@code X-Fake-Drs-Reason}: the rule, then its details, each as {@code ; name=value}.
     *
     * @param longest how many letters of each value are shown
     */
    public String reason(int longest) {
        return text(details.stream(), longest);
    }

    /** The same for a refusal that is the call's only one. */
    public String reason() {
        return reason(MAX_LENGTH);
    }

    /** What may be written down of it: nothing that repeats what was sent. */
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
