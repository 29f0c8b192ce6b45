package dev.fakedrs.drs.comparison;

import dev.fakedrs.contract.Operation;
import dev.fakedrs.contract.rule.Deviation;
import dev.fakedrs.drs.comparison.CompareRequests.Create;
import dev.fakedrs.drs.comparison.CompareRequests.Query;
import dev.fakedrs.drs.comparison.CompareResponses.Begun;
import dev.fakedrs.drs.comparison.CompareResponses.Created;
import dev.fakedrs.drs.comparison.CompareResponses.Results;
import dev.fakedrs.drs.comparison.CompareResponses.Task;
import dev.fakedrs.drs.comparison.CompareResponses.Tasks;
import dev.fakedrs.drs.exchange.DrsExchange;
import dev.fakedrs.drs.exchange.DrsOperation;
import dev.fakedrs.drs.json.PageWindow;
import dev.fakedrs.drs.json.StrictJsonBody;
import dev.fakedrs.drs.json.WrongParameter;
import dev.fakedrs.job.Comparison;
import dev.fakedrs.job.Comparison.Database;
import dev.fakedrs.job.Comparison.Kind;
import dev.fakedrs.job.Job;
import dev.fakedrs.project.Project;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Creates and shows comparisons of the two sides of a job. */
@RestController
class ComparisonController {

    private final ComparisonService comparisons;

    ComparisonController(ComparisonService comparisons) {
        this.comparisons = comparisons;
    }

    /** The vendor's page drs_03_0136. */
    @DrsOperation(Operation.CREATE_COMPARE_TASK)
    @PostMapping("/v3/{project_id}/jobs/create-compare-task")
    Created create(Project project, DrsExchange exchange, @StrictJsonBody Create request) {
        String jobId = Objects.requireNonNull(request.jobId());
        exchange.addJobId(jobId);
        List<Comparison> begun = comparisons.begin(project, jobId, request.wanted(), request.cancels());
        return new Created(
                jobId,
                first(begun, comparison -> comparison.kind() == Kind.OBJECTS),
                first(begun, comparison -> comparison.kind() != Kind.OBJECTS));
    }

    /** The vendor's page drs_03_0137. */
    @DrsOperation(Operation.LIST_COMPARE_RESULT)
    @PostMapping("/v3/{project_id}/jobs/query-compare-result")
    Results list(Project project, DrsExchange exchange, @StrictJsonBody Query request) {
        String jobId = Objects.requireNonNull(request.jobId());
        exchange.addJobId(jobId);
        PageWindow page = PageWindow.of(
                "current_page",
                Objects.requireNonNull(request.currentPage()),
                Objects.requireNonNull(request.perPage()),
                false);
        Job compared = comparisons.read(project, jobId, (job, jobs, now) -> {
            if (page.isPast(results(request, job, page, now).longest())) {
                exchange.addDeviation(
                        Deviation.PAGE_PAST_END, "The current_page " + request.currentPage() + " is past the end");
            }
        });
        return results(request, compared, page, project.clock().instant());
    }

    private static Results results(Query request, Job job, PageWindow page, Instant now) {
        List<Task> tasks = job.comparisons().stream()
                .skip(page.skip())
                .limit(page.limit())
                .map(comparison -> Task.of(comparison, now))
                .toList();
        return new Results(
                job.id(),
                find(job, request.objectLevelCompareId(), Kind.OBJECTS, "object_level_compare_id")
                        .map(comparison -> ObjectResults.of(comparison, databases(job), page, now))
                        .orElse(null),
                find(job, request.lineCompareId(), Kind.LINES, "line_compare_id")
                        .map(comparison -> LineResults.of(comparison, page, now))
                        .orElse(null),
                find(job, request.contentCompareId(), Kind.CONTENTS, "content_compare_id")
                        .map(comparison -> ContentResults.of(comparison, page, now))
                        .orElse(null),
                new Tasks(tasks, job.comparisons().size()));
    }

    private static @Nullable Begun first(List<Comparison> begun, Predicate<Comparison> wanted) {
        return begun.stream()
                .filter(wanted)
                .findFirst()
                .map(comparison -> new Begun(comparison.id()))
                .orElse(null);
    }

    /** Returns the requested comparison, if any. The job must have a comparison with this id and kind. */
    private static Optional<Comparison> find(Job job, @Nullable String id, Kind kind, String parameter) {
        if (id == null || id.isBlank()) {
            return Optional.empty();
        }
        return Optional.of(job.comparisons().stream()
                .filter(comparison -> comparison.id().equals(id) && comparison.kind() == kind)
                .findFirst()
                .orElseThrow(() -> WrongParameter.exception(parameter, id, "the id of such a comparison of the job")));
    }

    /** Returns the databases of the data comparisons, for which the object comparison shows counts. */
    private static List<Database> databases(Job job) {
        return job.comparisons().stream()
                .flatMap(comparison -> comparison.databases().stream())
                .distinct()
                .toList();
    }
}
