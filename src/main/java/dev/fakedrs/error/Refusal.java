package dev.fakedrs.error;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** One call refused for one rule: made anew at each throw, without a stack trace. */
public final class Refusal extends RuntimeException {

    private final Rule rule;
    private final ErrorCode code;
    private final int status;
    private final List<String> arguments;
    private final Map<String, String> details = new LinkedHashMap<>();

    Refusal(Rule rule, ErrorCode code, int status, String... arguments) {
        super(code + " " + rule.id(), null, false, false);
        this.rule = rule;
        this.code = code;
        this.status = status;
        this.arguments = List.of(arguments);
    }

    /** A refusal that a scenario asks for, with a code and a status of its choice. */
    public static Refusal scripted(ErrorCode code, int status) {
        return new Refusal(JobRule.SCENARIO, code, status);
    }

    /** The same refusal, with a detail for {@code X-Fake-Drs-Why}. */
    public Refusal with(String name, Object value) {
        details.put(name, value.toString());
        return this;
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

    /** The value of {@code X-Fake-Drs-Why}: the rule, then its details, each as {@code ; name=value}. */
    public String why() {
        StringBuilder why = new StringBuilder(rule.id());
        details.forEach((name, value) ->
                why.append("; ").append(name).append('=').append(value.replaceAll("[^\\x21-\\x3a\\x3c-\\x7e]", "_")));
        return why.toString();
    }
}
