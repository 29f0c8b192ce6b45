package dev.fakedrs.admin.report;

import dev.fakedrs.admin.web.AdminException;
import dev.fakedrs.contract.rule.Rule;
import dev.fakedrs.coverage.Finding;
import dev.fakedrs.coverage.FindingKind;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What fails a build: kinds of findings, rules that were never met, and scenarios that were never applied. */
record BuildPolicy(List<String> failing) {

    private static final String DEFAULT = "deviation,mistake";
    private static final String NEVER = "never=rule:";
    private static final String UNUSED_SCENARIO = "unused_scenario";
    private static final String ALLOWED = "deviation, mistake, refusal, unused_scenario, never=rule:{rule}";

    /**
     * Reads a policy, separated by commas.
     *
     * @throws AdminException if a part of it is unknown
     */
    static BuildPolicy of(@Nullable String text) {
        List<String> failing = List.of((text == null ? DEFAULT : text).split(",", -1));
        for (String part : failing) {
            if (!isKnown(part)) {
                throw AdminException.invalid("fail_on", "fail_on: '" + part + "' is not one of " + ALLOWED);
            }
        }
        return new BuildPolicy(failing);
    }

    boolean forbidsUnusedScenarios() {
        return failing.contains(UNUSED_SCENARIO);
    }

    /**
     * Returns the verdict.
     *
     * @param met the ids of the rules that have refused a call
     */
    Verdict verdict(List<Finding> findings, Set<String> met, List<Verdict.UnusedScenario> unused) {
        List<Finding> forbidden = findings.stream()
                .filter(finding -> failing.contains(finding.kind()))
                .toList();
        List<String> neverMet = failing.stream()
                .filter(part -> part.startsWith(NEVER))
                .map(part -> part.substring(NEVER.length()))
                .filter(rule -> !met.contains(rule))
                .toList();
        return new Verdict(
                forbidden.isEmpty() && neverMet.isEmpty() && unused.isEmpty(), failing, forbidden, neverMet, unused);
    }

    private static boolean isKnown(String part) {
        return part.equals(UNUSED_SCENARIO)
                || Stream.of(FindingKind.values())
                        .anyMatch(kind -> kind.toString().equals(part))
                || (part.startsWith(NEVER)
                        && Rule.all().stream().anyMatch(rule -> rule.id().equals(part.substring(NEVER.length()))));
    }
}
