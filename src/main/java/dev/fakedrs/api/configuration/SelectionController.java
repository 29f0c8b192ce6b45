package dev.fakedrs.api.configuration;

import dev.fakedrs.api.Exchange;
import dev.fakedrs.api.JsonBody;
import dev.fakedrs.api.Serves;
import dev.fakedrs.api.batch.BatchResponse;
import dev.fakedrs.api.batch.Batches;
import dev.fakedrs.api.batch.JobResult;
import dev.fakedrs.api.configuration.SelectionRequests.ChangeData;
import dev.fakedrs.api.configuration.SelectionRequests.SetDefiners;
import dev.fakedrs.api.configuration.SelectionRequests.SetObjects;
import dev.fakedrs.api.configuration.SelectionRequests.SetPolicies;
import dev.fakedrs.api.wire.Batch.Item;
import dev.fakedrs.error.Deviation;
import dev.fakedrs.job.Job;
import dev.fakedrs.operation.configuration.SelectionService;
import dev.fakedrs.scenario.Operation;
import dev.fakedrs.world.World;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What a job replicates, and by which policy. */
@RestController
class SelectionController {

    private final SelectionService selections;
    private final Batches batches;

    SelectionController(SelectionService selections, Batches batches) {
        this.selections = selections;
        this.batches = batches;
    }

    /** The vendor's page drs_03_0109. */
    @Serves(Operation.BATCH_SET_OBJECTS)
    @PutMapping("/v3/{project_id}/jobs/batch-select-objects")
    @ResponseStatus(HttpStatus.ACCEPTED)
    SelectionResponse select(World world, Exchange exchange, @JsonBody SetObjects request) {
        List<SelectionResult> results = batches.each(
                exchange,
                request.jobs(),
                item -> {
                    String jobId = Objects.requireNonNull(item.jobId());
                    boolean selected = Boolean.TRUE.equals(item.selected());
                    Job job = selections.select(world, jobId, selected, item.syncDatabase(), item.objects());
                    noteOrder("The choice of objects", job, exchange);
                    return new SelectionResult(jobId, true, null, null);
                },
                SelectionResult::failed);
        return new SelectionResponse(results.size(), results);
    }

    /** The vendor's page drs_03_0149. */
    @Serves(Operation.BATCH_SET_POLICY)
    @PostMapping("/v3/{project_id}/jobs/batch-sync-policy")
    BatchResponse<JobResult> setPolicy(World world, Exchange exchange, @JsonBody SetPolicies request) {
        return batches.answer(exchange, request.jobs(), (jobId, item) -> {
            Job job = selections.setPolicy(world, jobId, item.toPolicy());
            noteOrder("The policy", job, exchange);
        });
    }

    /** The vendor's page drs_03_0135. */
    @Serves(Operation.BATCH_SET_DEFINER)
    @PostMapping("/v3/{project_id}/jobs/batch-replace-definer")
    BatchResponse<JobResult> setDefiner(World world, Exchange exchange, @JsonBody SetDefiners request) {
        return batches.answer(exchange, request.jobs(), (jobId, item) -> {
            boolean replaced = Objects.requireNonNull(item.replaceDefiner());
            selections.setDefiner(world, jobId, replaced);
        });
    }

    /** The vendor's page drs_api_0103. */
    @Serves(Operation.BATCH_CHANGE_DATA)
    @PostMapping("/v3/{project_id}/jobs/batch-transformation")
    BatchResponse<JobResult> changeData(World world, Exchange exchange, @JsonBody ChangeData request) {
        return batches.answer(exchange, request.jobs(), (jobId, item) -> {
            Job job = selections.transform(world, jobId, item.transformations());
            noteOrder("The data processing", job, exchange);
            TransformationNames.note(item, exchange);
        });
    }

    private static void noteOrder(String call, Job job, Exchange exchange) {
        SetUpOrder.noteNotSetUp(Deviation.SELECTION_BEFORE_SET_UP, call, job, exchange);
    }

    /** What BatchSetObjects answers. */
    record SelectionResponse(long allCounts, List<SelectionResult> results) {}

    /** Whether one job's objects were taken. */
    record SelectionResult(
            @Nullable String jobId,
            boolean status,
            @Nullable String errorCode,
            @Nullable String errorMsg) {

        static SelectionResult failed(Item<?> item, String errorCode, String errorMsg) {
            return new SelectionResult(item.jobId(), false, errorCode, errorMsg);
        }
    }
}
