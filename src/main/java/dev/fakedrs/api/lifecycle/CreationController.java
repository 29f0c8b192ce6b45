package dev.fakedrs.api.lifecycle;

import dev.fakedrs.api.Exchange;
import dev.fakedrs.api.JsonBody;
import dev.fakedrs.api.Serves;
import dev.fakedrs.api.batch.BatchResponse;
import dev.fakedrs.api.batch.Batches;
import dev.fakedrs.operation.lifecycle.Creation.Created;
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

    private final Batches batches;
    private final String region;

    CreationController(Batches batches, RegionSettings settings) {
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
                    Created created = world.operations().creation().create(wanted, exchange);
                    exchange.names(created.job().id());
                    created.subtasks().forEach(exchange::names);
                    CreationDeviations.note(item, wanted.kind(), exchange);
                    return CreateJobResult.of(created);
                },
                CreateJobResult::failed));
    }
}
