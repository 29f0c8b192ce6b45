package dev.fakedrs.drs.modification;

import dev.fakedrs.contract.Operation;
import dev.fakedrs.drs.batch.BatchExecutor;
import dev.fakedrs.drs.batch.BatchItemResult;
import dev.fakedrs.drs.batch.BatchResponse;
import dev.fakedrs.drs.exchange.DrsExchange;
import dev.fakedrs.drs.exchange.DrsOperation;
import dev.fakedrs.drs.json.StrictJsonBody;
import dev.fakedrs.project.Project;
import dev.fakedrs.setting.FakeDrsProperties;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RestController;

/** Modifies jobs. */
@RestController
class ModificationController {

    private final ModificationService modifications;
    private final BatchExecutor batches;
    private final String region;

    ModificationController(ModificationService modifications, BatchExecutor batches, FakeDrsProperties settings) {
        this.modifications = modifications;
        this.batches = batches;
        this.region = settings.identity().region();
    }

    /** The vendor's page drs_03_0107. */
    @DrsOperation(Operation.BATCH_UPDATE_JOB)
    @PutMapping("/v3/{project_id}/jobs/batch-modification")
    BatchResponse<BatchItemResult> modify(
            Project project, DrsExchange exchange, @StrictJsonBody BatchUpdateJobRequest request) {
        return batches.answer(
                exchange,
                request.jobs(),
                (jobId, item) -> modifications.modify(
                        project,
                        jobId,
                        item.toModification(region),
                        (job, jobs, now) -> ModificationDeviations.note(item, job, exchange)));
    }
}
