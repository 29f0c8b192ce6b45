package dev.fakedrs.admin.report;

import dev.fakedrs.contract.Operation;
import dev.fakedrs.contract.rule.Rule;
import dev.fakedrs.coverage.ContractTally;
import dev.fakedrs.coverage.Finding;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A report.
 *
 * @param operations how often each operation was called
 * @param neverCalled the operations that were not called
 * @param neverMet the rules by which nothing was refused
 * @param findingsLeftOut how often a call met something for which a project's findings had no room; 100 of them are kept
 */
record Report(
        Map<String, Long> operations,
        List<String> neverCalled,
        List<String> neverMet,
        List<Finding> findings,
        long findingsLeftOut) {

    static Report of(ContractTally tally, @Nullable String operation) {
        Map<String, Long> called = tally.calls();
        called.keySet().removeIf(name -> operation != null && !operation.equals(name));
        List<Finding> findings = tally.findings().stream()
                .filter(finding -> operation == null || operation.equals(finding.operation()))
                .toList();
        Set<String> met = findings.stream().map(Finding::id).collect(Collectors.toSet());
        return new Report(
                called,
                Stream.of(Operation.values())
                        .map(Operation::toString)
                        .filter(name -> !called.containsKey(name) && (operation == null || operation.equals(name)))
                        .toList(),
                Rule.all().stream()
                        .map(Rule::id)
                        .filter(id -> !met.contains(id))
                        .toList(),
                findings,
                tally.leftOut());
    }

    List<Finding> findings(String kind) {
        return findings.stream().filter(finding -> finding.kind().equals(kind)).toList();
    }
}
