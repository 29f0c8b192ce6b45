package dev.fakedrs.admin.report;

import dev.fakedrs.admin.report.Verdict.UnusedScenario;
import dev.fakedrs.admin.web.AdminException;
import dev.fakedrs.admin.web.AdminRestController;
import dev.fakedrs.admin.web.QueryParameters;
import dev.fakedrs.contract.Operation;
import dev.fakedrs.coverage.ContractTallies;
import dev.fakedrs.coverage.ContractTally;
import dev.fakedrs.project.ProjectRegistry;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.http.HttpHeaders;
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

    private static final MediaType TEXT = MediaType.parseMediaType("text/plain;charset=UTF-8");

    private final ContractTallies tallies;
    private final ProjectRegistry projects;

    ReportController(ContractTallies tallies, ProjectRegistry projects) {
        this.tallies = tallies;
        this.projects = projects;
    }

    @GetMapping("/__admin/report")
    ResponseEntity<Object> all(HttpServletRequest request) {
        return render(tallies.all(), "Contract report of all projects", request);
    }

    @GetMapping("/__admin/projects/{project_id}/report")
    ResponseEntity<Object> ofProject(@PathVariable("project_id") String projectId, HttpServletRequest request) {
        ContractTally tally = tallies.find(projectId)
                .orElseThrow(() -> AdminException.notFound("There is no report of project " + projectId
                        + ": it was not called, or 500 others were called since"));
        return render(tally, "Contract report of project " + projectId, request);
    }

    @DeleteMapping("/__admin/report")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void clear() {
        tallies.clear();
    }

    /** Answers 200, or 409 with what the policy forbids: in lines, or as JSON if the client prefers that. */
    @GetMapping("/__admin/verify")
    ResponseEntity<Object> verify(HttpServletRequest request) {
        BuildPolicy policy = BuildPolicy.of(new QueryParameters(request, "fail_on").text("fail_on"));
        Verdict verdict = policy.verdict(
                tallies.all().findings(),
                tallies.all().rules(null).keySet(),
                policy.forbidsUnusedScenarios() ? unusedScenarios() : List.of());
        String accept = request.getHeader(HttpHeaders.ACCEPT);
        boolean json = accept != null
                && accept.contains(MediaType.APPLICATION_JSON_VALUE)
                && ReportFormat.preferredBy(accept) == ReportFormat.JSON;
        return ResponseEntity.status(verdict.passed() ? HttpStatus.OK : HttpStatus.CONFLICT)
                .contentType(json ? MediaType.APPLICATION_JSON : TEXT)
                .body(json ? verdict : verdict.text().getBytes(StandardCharsets.UTF_8));
    }

    private List<UnusedScenario> unusedScenarios() {
        return projects.all().stream()
                .flatMap(project -> project.scenarios().unused().stream()
                        .map(scenario -> new UnusedScenario(project.projectId(), scenario.id(), scenario.name())))
                .toList();
    }

    private static ResponseEntity<Object> render(ContractTally tally, String title, HttpServletRequest request) {
        QueryParameters query = new QueryParameters(request, "operation", "format");
        Object[] operations =
                Stream.concat(Stream.of("none"), Stream.of(Operation.values())).toArray();
        String wanted = query.oneOf("format", (Object[]) ReportFormat.values());
        ReportFormat format = wanted == null
                ? ReportFormat.preferredBy(request.getHeader(HttpHeaders.ACCEPT))
                : ReportFormat.of(wanted);
        Report report = Report.of(tally, query.oneOf("operation", operations));
        Object body = switch (format) {
            case JSON -> report;
            case HTML -> HtmlReport.of(report, title);
            case JUNIT -> JunitReport.of(report);
            case SARIF -> SarifReport.of(report);
        };
        return ResponseEntity.ok()
                .contentType(format.type())
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT)
                .header("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'")
                .body(body);
    }
}
