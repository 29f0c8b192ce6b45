package dev.fakedrs.drs.lifecycle;

import dev.fakedrs.contract.Operation;
import dev.fakedrs.drs.batch.BatchExecutor;
import dev.fakedrs.drs.batch.BatchResponse;
import dev.fakedrs.drs.exchange.DrsExchange;
import dev.fakedrs.drs.exchange.DrsOperation;
import dev.fakedrs.drs.json.StrictJsonBody;
import dev.fakedrs.drs.lifecycle.JobCreationService.Created;
import dev.fakedrs.project.Project;
import dev.fakedrs.setting.FakeDrsProperties;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Creates jobs. */
@RestController
class CreationController {

    private final JobCreationService creation;
    private final BatchExecutor batches;
    private final String region;

    CreationController(JobCreationService creation, BatchExecutor batches, FakeDrsProperties settings) {
        this.creation = creation;
        this.batches = batches;
        this.region = settings.identity().region();
    }

    /** The vendor's page drs_03_0104. */
    @DrsOperation(Operation.BATCH_CREATE_JOBS)
    @PostMapping("/v3/{project_id}/jobs/batch-creation")
    @ResponseStatus(HttpStatus.ACCEPTED)
    BatchResponse<CreateJobResult> create(
            Project project, DrsExchange exchange, @StrictJsonBody BatchCreateJobsRequest request) {
        return BatchResponse.of(batches.each(
                exchange,
                request.jobs(),
                item -> {
                    NewJob wanted = item.toNewJob(region);
                    CreationDeviations.note(item, wanted.kind(), exchange);
                    Created created = creation.create(project, wanted);
                    exchange.addJobId(created.job().id());
                    created.subtasks().forEach(exchange::addJobId);
                    return CreateJobResult.of(created);
                },
                CreateJobResult::failed));
    }
}
