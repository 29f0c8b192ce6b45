package dev.fakedrs.coverage;

import dev.fakedrs.contract.rule.Deviation;
import dev.fakedrs.contract.rule.DrsException;
import dev.fakedrs.contract.rule.Rule;
import dev.fakedrs.coverage.Finding.CallExample;
import dev.fakedrs.job.StatusTransition;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Counts what calls have met. Its memory is bounded by the number of operations, rules, codes and deviations. Safe for use by
 * many threads.
 */
public final class ContractTally {

    private final Map<String, LongAdder> calls = new ConcurrentHashMap<>();
    private final Map<Key, CountedFinding> findings = new ConcurrentHashMap<>();
    private final LongAdder leftOut = new LongAdder();
    private final CountsByOperation rules = new CountsByOperation(CoverageDimension.RULES);
    private final CountsByOperation errorCodes = new CountsByOperation(CoverageDimension.ERROR_CODES);
    private final CountsByOperation modes = new CountsByOperation(CoverageDimension.MODES);
    private final Set<StatusTransition> transitions = ConcurrentHashMap.newKeySet();
    private final int maxFindings;
    private volatile long latestCall;

    /** Creates an empty tally that keeps at most so many findings. */
    ContractTally(int maxFindings) {
        this.maxFindings = maxFindings;
    }

    long latestCall() {
        return latestCall;
    }

    void setLatestCall(long number) {
        latestCall = number;
    }

    /** Counts a call of an operation, or of {@code none}. */
    public void addCall(String operation) {
        LongAdder known = calls.get(operation);
        (known == null ? calls.computeIfAbsent(operation, name -> new LongAdder()) : known).increment();
    }

    /** Counts a refusal of a call or of an item of it. */
    public void addRefusal(String operation, DrsException refusal, CallExample call) {
        Rule rule = refusal.rule();
        rules.add(operation, rule.id());
        errorCodes.add(operation, refusal.code().toString());
        add(new Key(operation, rule, null), () -> Finding.ofRefusal(operation, rule, call));
    }

    /** Counts a deviation. */
    public void addDeviation(String operation, Deviation deviation, CallExample call) {
        add(new Key(operation, null, deviation), () -> Finding.ofDeviation(operation, deviation, call));
    }

    /** Counts a mode of a switchover that was accepted. An unknown one is not counted. */
    public void addMode(String operation, String mode) {
        modes.add(operation, mode);
    }

    /** Adds status transitions of a job that a call has read or changed. */
    public void addTransitions(Set<StatusTransition> made) {
        transitions.addAll(made);
    }

    private void add(Key key, Supplier<Finding> first) {
        CountedFinding known = findings.get(key);
        if (known == null && findings.size() >= maxFindings) {
            leftOut.increment();
            return;
        }
        (known == null
                        ? findings.computeIfAbsent(key, added -> new CountedFinding(first.get(), new LongAdder()))
                        : known)
                .count()
                .increment();
    }

    /** Returns how often something was met that is not among the findings, since there was no room. */
    public long leftOut() {
        return leftOut.sum();
    }

    /** Returns how often each rule has refused a call of an operation, or of any operation for null. */
    public Map<String, Long> rules(@Nullable String operation) {
        return rules.met(operation);
    }

    /** Returns how often each error code was the answer to a call of an operation, or of any operation for null. */
    public Map<String, Long> errorCodes(@Nullable String operation) {
        return errorCodes.met(operation);
    }

    /** Returns how often each mode of a switchover was accepted in calls of an operation, or of any operation for null. */
    public Map<String, Long> modes(@Nullable String operation) {
        return modes.met(operation);
    }

    /** Returns the status transitions of the jobs that calls have read or changed. */
    public Set<StatusTransition> transitions() {
        return Set.copyOf(transitions);
    }

    /** Returns how often each operation was called. */
    public Map<String, Long> calls() {
        Map<String, Long> counts = new TreeMap<>();
        calls.forEach((operation, count) -> counts.put(operation, count.sum()));
        return counts;
    }

    /** Returns the findings: deviations first, then mistakes and refusals, each by operation and id. */
    public List<Finding> findings() {
        return findings.values().stream()
                .map(counted -> counted.first().times(counted.count().sum()))
                .sorted(Comparator.comparing(Finding::kind)
                        .thenComparing(Finding::operation)
                        .thenComparing(Finding::id))
                .toList();
    }

    /** Begins to count anew. */
    public void clear() {
        calls.clear();
        findings.clear();
        leftOut.reset();
        rules.clear();
        errorCodes.clear();
        modes.clear();
        transitions.clear();
    }

    private record Key(
            String operation, @Nullable Rule rule, @Nullable Deviation deviation) {}

    private record CountedFinding(Finding first, LongAdder count) {}
}
