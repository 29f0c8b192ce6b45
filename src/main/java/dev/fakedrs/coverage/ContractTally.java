package dev.fakedrs.coverage;

import dev.fakedrs.contract.rule.Deviation;
import dev.fakedrs.contract.rule.Rule;
import dev.fakedrs.contract.rule.RuleDescription;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Counts operations and findings. Its memory is bounded by the number of operations, rules and deviations. Safe for use by many
 * threads.
 */
public final class ContractTally {

    private static final String REMEDY = "Send what the page says.";

    private final Map<String, Long> calls = new ConcurrentHashMap<>();
    private final Map<String, Finding> findings = new ConcurrentHashMap<>();

    /** Counts a call of an operation, or of {@code none}. */
    public void addCall(String operation) {
        calls.merge(operation, 1L, Long::sum);
    }

    /** Counts a refusal of a call or of an item of it. */
    public void addRefusal(String operation, Rule rule, String requestId) {
        RuleDescription known = rule.explanation();
        add(new Finding(
                FindingKind.of(rule).toString(),
                operation,
                rule.id(),
                known.text(),
                known.basis().toString(),
                known.page(),
                known.remedy(),
                1,
                requestId));
    }

    /** Counts a deviation. */
    public void addDeviation(String operation, Deviation deviation, String requestId) {
        add(new Finding(
                FindingKind.DEVIATION.toString(),
                operation,
                deviation.id(),
                deviation.text(),
                "documented",
                deviation.page(),
                REMEDY,
                1,
                requestId));
    }

    private void add(Finding finding) {
        findings.merge(
                finding.operation() + " " + finding.kind() + " " + finding.id(), finding, (old, more) -> old.oneMore());
    }

    /** Returns how often each operation was called. */
    public Map<String, Long> calls() {
        return new TreeMap<>(calls);
    }

    /** Returns the findings: deviations first, then mistakes and refusals, each by operation and id. */
    public List<Finding> findings() {
        return findings.values().stream()
                .sorted(Comparator.comparing(Finding::kind)
                        .thenComparing(Finding::operation)
                        .thenComparing(Finding::id))
                .toList();
    }

    /** Begins to count anew. */
    public void clear() {
        calls.clear();
        findings.clear();
    }
}
