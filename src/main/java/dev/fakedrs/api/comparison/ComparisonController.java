package dev.fakedrs.api.comparison;

import dev.fakedrs.api.Exchange;
import dev.fakedrs.api.JsonBody;
import dev.fakedrs.api.Serves;
import dev.fakedrs.api.comparison.CompareRequests.Create;
import dev.fakedrs.api.comparison.CompareRequests.Query;
import dev.fakedrs.api.comparison.CompareResponses.Begun;
import dev.fakedrs.api.comparison.CompareResponses.ContentResults;
import dev.fakedrs.api.comparison.CompareResponses.Created;
import dev.fakedrs.api.comparison.CompareResponses.LineResults;
import dev.fakedrs.api.comparison.CompareResponses.ObjectResults;
import dev.fakedrs.api.comparison.CompareResponses.Results;
import dev.fakedrs.api.comparison.CompareResponses.Task;
import dev.fakedrs.api.comparison.CompareResponses.Tasks;
import dev.fakedrs.api.wire.Page;
import dev.fakedrs.error.RequestRule;
import dev.fakedrs.job.Comparison;
import dev.fakedrs.job.Comparison.Database;
import dev.fakedrs.job.Comparison.Kind;
import dev.fakedrs.job.Comparison.Status;
import dev.fakedrs.job.Job;
import dev.fakedrs.scenario.Operation;
import dev.fakedrs.world.World;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Comparisons of the two sides of a job. */
@RestController
class ComparisonController {

    /** The vendor's page drs_03_0136. */
    @Serves(Operation.CREATE_COMPARE_TASK)
    @PostMapping("/v3/{project_id}/jobs/create-compare-task")
    Created create(World world, Exchange exchange, @JsonBody Create request) {
        String jobId = Objects.requireNonNull(request.jobId());
        exchange.names(jobId);
        List<Comparison> begun =
                world.operations().comparisons().begin(jobId, request.wanted(), request.cancels(), exchange);
        return new Created(
                jobId,
                first(begun, comparison -> comparison.kind() == Kind.OBJECTS),
                first(begun, comparison -> comparison.kind() != Kind.OBJECTS));
    }

    /** The vendor's page drs_03_0137. */
    @Serves(Operation.LIST_COMPARE_RESULT)
    @PostMapping("/v3/{project_id}/jobs/query-compare-result")
    Results list(World world, Exchange exchange, @JsonBody Query request) {
        String jobId = Objects.requireNonNull(request.jobId());
        exchange.names(jobId);
        Page page = Page.of(
                Objects.requireNonNull(request.currentPage()), Objects.requireNonNull(request.perPage()), false);
        Job job = world.operations().comparisons().read(jobId, exchange);
        Instant now = world.clock().instant();
        Finished finished = new Finished(job, now);
        List<Task> tasks = job.comparisons().stream()
                .skip(page.skip())
                .limit(page.limit())
                .map(comparison -> Task.of(comparison, now))
                .toList();
        return new Results(
                jobId,
                finished.result(
                        request.objectLevelCompareId(),
                        "object_level_compare_id",
                        comparison -> ObjectResults.of(comparison, finished.databases(), page)),
                finished.result(
                        request.lineCompareId(), "line_compare_id", comparison -> LineResults.of(comparison, page)),
                finished.result(
                        request.contentCompareId(),
                        "content_compare_id",
                        comparison -> ContentResults.of(comparison, page)),
                new Tasks(tasks, job.comparisons().size()));
    }

    private static @Nullable Begun first(List<Comparison> begun, Function<Comparison, Boolean> wanted) {
        return begun.stream()
                .filter(wanted::apply)
                .findFirst()
                .map(comparison -> new Begun(comparison.id()))
                .orElse(null);
    }

    /** The comparisons of a job that have come to their end. */
    private record Finished(Job job, Instant now) {

        /** What a comparison found; nothing where none is asked for, or it is not over. */
        <R> @Nullable R result(@Nullable String id, String parameter, Function<Comparison, R> show) {
            if (id == null || id.isBlank()) {
                return null;
            }
            Comparison found = job.comparisons().stream()
                    .filter(comparison -> comparison.id().equals(id))
                    .findFirst()
                    .orElseThrow(() -> RequestRule.PARAMETER_INVALID.refuse(parameter));
            return found.statusAt(now) == Status.SUCCESSFUL ? show.apply(found) : null;
        }

        /** What the objects are compared with: the databases of the comparisons of data. */
        List<Database> databases() {
            return job.comparisons().stream()
                    .flatMap(comparison -> comparison.databases().stream())
                    .distinct()
                    .toList();
        }
    }
}
