package dev.fakedrs.drs.selection;

import dev.fakedrs.contract.Operation;
import dev.fakedrs.contract.rule.Deviation;
import dev.fakedrs.drs.batch.BatchExecutor;
import dev.fakedrs.drs.batch.BatchItemResult;
import dev.fakedrs.drs.batch.BatchResponse;
import dev.fakedrs.drs.command.JobCommand.Precondition;
import dev.fakedrs.drs.exchange.DrsExchange;
import dev.fakedrs.drs.exchange.DrsOperation;
import dev.fakedrs.drs.json.Batch.Item;
import dev.fakedrs.drs.json.StrictJsonBody;
import dev.fakedrs.drs.model.SetUpOrder;
import dev.fakedrs.drs.selection.SelectionRequests.ChangeData;
import dev.fakedrs.drs.selection.SelectionRequests.SetDefiners;
import dev.fakedrs.drs.selection.SelectionRequests.SetObjects;
import dev.fakedrs.drs.selection.SelectionRequests.SetPolicies;
import dev.fakedrs.project.Project;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Sets the objects that a job replicates, and its policies. */
@RestController
class SelectionController {

    private final SelectionService selections;
    private final BatchExecutor batches;

    SelectionController(SelectionService selections, BatchExecutor batches) {
        this.selections = selections;
        this.batches = batches;
    }

    /** The vendor's page drs_03_0109. */
    @DrsOperation(Operation.BATCH_SET_OBJECTS)
    @PutMapping("/v3/{project_id}/jobs/batch-select-objects")
    @ResponseStatus(HttpStatus.ACCEPTED)
    SelectionResponse select(Project project, DrsExchange exchange, @StrictJsonBody SetObjects request) {
        Precondition deviations = order("The choice of objects", exchange);
        List<SelectionResult> results = batches.each(
                exchange,
                request.jobs(),
                item -> {
                    String jobId = Objects.requireNonNull(item.jobId());
                    boolean selected = Boolean.TRUE.equals(item.selected());
                    selections.select(project, jobId, selected, item.syncDatabase(), item.objects(), deviations);
                    return new SelectionResult(jobId, true, null, null);
                },
                SelectionResult::failed);
        return new SelectionResponse(results.size(), results);
    }

    /** The vendor's page drs_03_0149. */
    @DrsOperation(Operation.BATCH_SET_POLICY)
    @PostMapping("/v3/{project_id}/jobs/batch-sync-policy")
    BatchResponse<BatchItemResult> setPolicy(
            Project project, DrsExchange exchange, @StrictJsonBody SetPolicies request) {
        Precondition deviations = order("The policy", exchange);
        return batches.answer(
                exchange,
                request.jobs(),
                (jobId, item) -> selections.setPolicy(project, jobId, item.toPolicy(), deviations));
    }

    /** The vendor's page drs_03_0135. */
    @DrsOperation(Operation.BATCH_SET_DEFINER)
    @PostMapping("/v3/{project_id}/jobs/batch-replace-definer")
    BatchResponse<BatchItemResult> setDefiner(
            Project project, DrsExchange exchange, @StrictJsonBody SetDefiners request) {
        return batches.answer(exchange, request.jobs(), (jobId, item) -> {
            boolean replaced = Objects.requireNonNull(item.replaceDefiner());
            selections.setDefiner(project, jobId, replaced);
        });
    }

    /** The vendor's page drs_api_0103. */
    @DrsOperation(Operation.BATCH_CHANGE_DATA)
    @PostMapping("/v3/{project_id}/jobs/batch-transformation")
    BatchResponse<BatchItemResult> changeData(
            Project project, DrsExchange exchange, @StrictJsonBody ChangeData request) {
        Precondition deviations = order("The data processing", exchange);
        return batches.answer(exchange, request.jobs(), (jobId, item) -> {
            TransformationNames.note(item, exchange);
            selections.transform(project, jobId, item.transformations(), deviations);
        });
    }

    private static Precondition order(String call, DrsExchange exchange) {
        return (job, jobs, now) -> SetUpOrder.noteNotSetUp(Deviation.SELECTION_BEFORE_SET_UP, call, job, exchange);
    }

    /** The response of BatchSetObjects. */
    record SelectionResponse(long allCounts, List<SelectionResult> results) {}

    /** The result for one job. */
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
