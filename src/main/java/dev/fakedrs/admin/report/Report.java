package dev.fakedrs.admin.report;

import dev.fakedrs.contract.Operation;
import dev.fakedrs.contract.rule.Rule;
import dev.fakedrs.coverage.ContractTally;
import dev.fakedrs.coverage.Finding;
import dev.fakedrs.job.StatusTransition;
import dev.fakedrs.job.switchover.SwitchoverMode;
import java.util.Collection;
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
 * @param errorCodes how often each error code was the answer to a call or an item of it
 * @param modes how often each mode of SwitchVip was accepted
 * @param modesNeverMet the modes that were not
 * @param statusTransitions the status transitions of all jobs that calls have read or changed; no operation has its own
 * @param statusTransitionsNeverMet the transitions that none of these jobs has made
 * @param findingsLeftOut how often a call met something for which a project's findings had no room; 100 of them are kept
 */
record Report(
        Map<String, Long> operations,
        List<String> neverCalled,
        List<String> neverMet,
        Map<String, Long> errorCodes,
        Map<String, Long> modes,
        List<String> modesNeverMet,
        List<String> statusTransitions,
        List<String> statusTransitionsNeverMet,
        List<Finding> findings,
        long findingsLeftOut) {

    /** Creates a report of what calls of an operation have met, or of what all calls have met for null. */
    static Report of(ContractTally tally, @Nullable String operation) {
        Map<String, Long> called = tally.calls();
        called.keySet().removeIf(name -> operation != null && !operation.equals(name));
        Map<String, Long> modes = tally.modes(operation);
        Set<String> transitions =
                tally.transitions().stream().map(StatusTransition::toString).collect(Collectors.toSet());
        return new Report(
                called,
                without(
                        called.keySet(),
                        names(Operation.values()).filter(name -> operation == null || operation.equals(name))),
                without(tally.rules(operation).keySet(), Rule.all().stream().map(Rule::id)),
                tally.errorCodes(operation),
                modes,
                hasModes(operation) ? without(modes.keySet(), names(SwitchoverMode.values())) : List.of(),
                StatusTransition.all().stream()
                        .map(StatusTransition::toString)
                        .filter(transitions::contains)
                        .toList(),
                without(transitions, StatusTransition.all().stream().map(StatusTransition::toString)),
                tally.findings().stream()
                        .filter(finding -> operation == null || operation.equals(finding.operation()))
                        .toList(),
                tally.leftOut());
    }

    List<Finding> findings(String kind) {
        return findings.stream().filter(finding -> finding.kind().equals(kind)).toList();
    }

    /** Returns a sentence about findings that are left out, for readers, or null if there are none. */
    @Nullable
    String leftOutNote() {
        return findingsLeftOut == 0
                ? null
                : "A project keeps 100 findings. Others were met " + findingsLeftOut + " times and are left out.";
    }

    private static boolean hasModes(@Nullable String operation) {
        return operation == null || operation.equals(Operation.SWITCH_VIP.toString());
    }

    private static Stream<String> names(Object[] values) {
        return Stream.of(values).map(Object::toString);
    }

    private static List<String> without(Collection<String> met, Stream<String> all) {
        return all.filter(name -> !met.contains(name)).toList();
    }
}
