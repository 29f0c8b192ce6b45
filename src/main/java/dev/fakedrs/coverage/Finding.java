package dev.fakedrs.coverage;

import dev.fakedrs.contract.rule.Deviation;
import dev.fakedrs.contract.rule.Rule;
import dev.fakedrs.contract.rule.RuleDescription;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A rule or deviation that calls of one operation have met.
 *
 * @param operation the operation, or {@code none} for calls that matched none
 * @param id the id of the rule or the deviation
 * @param basis why the rule is believed: documented, observed, inferred or assumed
 * @param example what the first call was told or has in its journal entry, without secrets; at most 200 characters
 * @param page the vendor's page, or a dash
 * @param count the number of times
 * @param requestId the {@code X-Request-Id} of the first call
 */
public record Finding(
        String kind,
        String operation,
        String id,
        String text,
        String basis,
        String page,
        String remedy,
        String example,
        long count,
        String requestId) {

    private static final int MAX_EXAMPLE_LENGTH = 200;

    static Finding ofRefusal(String operation, Rule rule, CallExample call) {
        RuleDescription known = rule.explanation();
        return new Finding(
                FindingKind.of(rule).toString(),
                operation,
                rule.id(),
                known.text(),
                known.basis().toString(),
                known.page(),
                known.remedy(),
                cut(call.ofRule(rule)),
                1,
                call.requestId());
    }

    static Finding ofDeviation(String operation, Deviation deviation, CallExample call) {
        return new Finding(
                FindingKind.DEVIATION.toString(),
                operation,
                deviation.id(),
                deviation.text(),
                deviation.basis().toString(),
                deviation.page(),
                deviation.remedy(),
                cut(call.ofDeviation(deviation)),
                1,
                call.requestId());
    }

    /** Returns the details by their names, for readers. */
    public Map<String, String> details() {
        Map<String, String> details = new LinkedHashMap<>();
        details.put("rule", text);
        details.put("example", example);
        details.put("remedy", remedy);
        details.put("basis", basis);
        details.put("page", page);
        details.put("first in", requestId);
        return details;
    }

    Finding times(long times) {
        return new Finding(kind, operation, id, text, basis, page, remedy, example, times, requestId);
    }

    private static String cut(String example) {
        return example.length() > MAX_EXAMPLE_LENGTH ? example.substring(0, MAX_EXAMPLE_LENGTH - 1) + "…" : example;
    }

    /** A call as the journal shows it. It is only asked for the first finding of its kind. */
    public interface CallExample {

        /** Returns the {@code X-Request-Id} of the response. */
        String requestId();

        /** Returns why a rule refused the call or an item of it. */
        String ofRule(Rule rule);

        /** Returns what the call sent instead. */
        String ofDeviation(Deviation deviation);
    }
}
