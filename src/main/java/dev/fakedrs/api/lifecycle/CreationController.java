package dev.fakedrs.api.lifecycle;

import dev.fakedrs.api.Exchange;
import dev.fakedrs.api.JsonBody;
import dev.fakedrs.api.Serves;
import dev.fakedrs.api.batch.BatchResponse;
import dev.fakedrs.api.batch.Batches;
import dev.fakedrs.operation.lifecycle.JobCreationService;
import dev.fakedrs.operation.lifecycle.JobCreationService.Created;
import dev.fakedrs.operation.lifecycle.NewJob;
import dev.fakedrs.scenario.Operation;
import dev.fakedrs.world.RegionSettings;
import dev.fakedrs.world.World;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The creation of jobs. */
@RestController
class CreationController {

    private final JobCreationService creation;
    private final Batches batches;
    private final String region;

    CreationController(JobCreationService creation, Batches batches, RegionSettings settings) {
        this.creation = creation;
        this.batches = batches;
        this.region = settings.region();
    }

    /** The vendor's page drs_03_0104. */
    @Serves(Operation.BATCH_CREATE_JOBS)
    @PostMapping("/v3/{project_id}/jobs/batch-creation")
    @ResponseStatus(HttpStatus.ACCEPTED)
    BatchResponse<CreateJobResult> create(World world, Exchange exchange, @JsonBody CreateJobsRequest request) {
        return BatchResponse.of(batches.each(
                exchange,
                request.jobs(),
                item -> {
                    NewJob wanted = item.toNewJob(region);
                    Created created = creation.create(world, wanted);
                    exchange.names(created.job().id());
                    created.subtasks().forEach(exchange::names);
                    CreationDeviations.note(item, wanted.kind(), exchange);
                    return CreateJobResult.of(created);
                },
                CreateJobResult::failed));
    }
}
