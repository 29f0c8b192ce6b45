package dev.fakedrs.admin.report;

import dev.fakedrs.admin.web.AdminException;
import dev.fakedrs.admin.web.AdminRestController;
import dev.fakedrs.admin.web.QueryParameters;
import dev.fakedrs.contract.Operation;
import dev.fakedrs.contract.rule.Rule;
import dev.fakedrs.coverage.ContractTallies;
import dev.fakedrs.coverage.ContractTally;
import dev.fakedrs.coverage.Finding;
import dev.fakedrs.coverage.FindingKind;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.ResponseStatus;

/** Reports which operations and rules all calls have met, and fails a build that has findings. */
@AdminRestController
class ReportController {

    private static final String NEVER = "never=rule:";
    private static final String POLICIES = "deviation, mistake, refusal, never=rule:{rule}";

    private final ContractTallies tallies;

    ReportController(ContractTallies tallies) {
        this.tallies = tallies;
    }

    @GetMapping("/__admin/report")
    Report all(HttpServletRequest request) {
        return Report.of(tallies.all(), operation(request));
    }

    @GetMapping("/__admin/projects/{project_id}/report")
    Report ofProject(@PathVariable("project_id") String projectId, HttpServletRequest request) {
        return Report.of(
                tallies.find(projectId)
                        .orElseThrow(() -> AdminException.notFound("There is no report of project " + projectId
                                + ": it was not called, or 500 others were called since")),
                operation(request));
    }

    @DeleteMapping("/__admin/report")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void clear() {
        tallies.clear();
    }

    /** Answers 200, or 409 with one line for each finding that the policy forbids. */
    @GetMapping("/__admin/verify")
    ResponseEntity<byte[]> verify(HttpServletRequest request) {
        String policy = new QueryParameters(request, "fail_on").text("fail_on");
        List<String> failing = List.of((policy == null ? "deviation,mistake" : policy).split(",", -1));
        failing.forEach(ReportController::check);
        ContractTally tally = tallies.all();
        Set<String> met = tally.findings().stream().map(Finding::id).collect(Collectors.toSet());
        List<String> lines = Stream.concat(
                        tally.findings().stream()
                                .filter(finding -> failing.contains(finding.kind()))
                                .map(ReportController::line),
                        failing.stream()
                                .filter(one -> one.startsWith(NEVER) && !met.contains(one.substring(NEVER.length())))
                                .map(one -> "never met: rule " + one.substring(NEVER.length())))
                .toList();
        String text = lines.isEmpty()
                ? "passed: nothing of " + String.join(",", failing) + "\n"
                : String.join("\n", lines) + "\n";
        return ResponseEntity.status(lines.isEmpty() ? HttpStatus.OK : HttpStatus.CONFLICT)
                .contentType(MediaType.parseMediaType("text/plain;charset=UTF-8"))
                .body(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String line(Finding finding) {
        return finding.kind() + ": " + finding.operation() + " " + finding.id() + ", " + finding.count() + " times: "
                + finding.text() + " (" + finding.page() + ", first in " + finding.requestId() + ")";
    }

    private static void check(String policy) {
        boolean kind =
                Stream.of(FindingKind.values()).anyMatch(one -> one.toString().equals(policy));
        boolean never = policy.startsWith(NEVER)
                && Rule.all().stream().anyMatch(rule -> rule.id().equals(policy.substring(NEVER.length())));
        if (!kind && !never) {
            throw AdminException.invalid("fail_on", "fail_on: '" + policy + "' is not one of " + POLICIES);
        }
    }

    private static @Nullable String operation(HttpServletRequest request) {
        Object[] operations =
                Stream.concat(Stream.of("none"), Stream.of(Operation.values())).toArray();
        return new QueryParameters(request, "operation").oneOf("operation", operations);
    }

    /**
     * A report.
     *
     * @param operations how often each operation was called
     * @param neverCalled the operations that were not called
     * @param neverMet the rules by which nothing was refused
     */
    record Report(
            Map<String, Long> operations, List<String> neverCalled, List<String> neverMet, List<Finding> findings) {

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
                    findings);
        }
    }
}
