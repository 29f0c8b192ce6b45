package dev.fakedrs.admin.report;

import dev.fakedrs.coverage.Finding;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Whether a build passes.
 *
 * @param failOn what is forbidden
 * @param findings what was met of it
 * @param neverMet the rules that had to be met and were not
 * @param unusedScenarios the scenarios that had to be applied and were not
 */
record Verdict(
        boolean passed,
        List<String> failOn,
        List<Finding> findings,
        List<String> neverMet,
        List<UnusedScenario> unusedScenarios) {

    /** Returns the verdict with one line for each finding. */
    String text() {
        return passed
                ? "passed: nothing of " + String.join(",", failOn) + "\n"
                : Stream.of(
                                findings.stream().map(Verdict::line),
                                neverMet.stream().map(rule -> "never met: rule " + rule),
                                unusedScenarios.stream().map(UnusedScenario::line))
                        .flatMap(lines -> lines)
                        .collect(Collectors.joining("\n", "", "\n"));
    }

    private static String line(Finding finding) {
        return finding.kind() + ": " + finding.operation() + " " + finding.id() + ", " + finding.count() + " times: "
                + finding.example() + " (" + finding.page() + ", first in " + finding.requestId() + ")";
    }

    /** A scenario that was never applied. */
    record UnusedScenario(
            String projectId, String id, @Nullable String name) {

        String line() {
            String text = "unused scenario: " + id + " of project " + projectId + (name == null ? "" : ": " + name);
            return text.replaceAll("\\R", " ");
        }
    }
}
