package dev.fakedrs.api.configuration;

import dev.fakedrs.api.Exchange;
import dev.fakedrs.api.JsonBody;
import dev.fakedrs.api.Serves;
import dev.fakedrs.api.batch.BatchResponse;
import dev.fakedrs.api.batch.Batches;
import dev.fakedrs.api.batch.JobResult;
import dev.fakedrs.job.Job;
import dev.fakedrs.operation.configuration.Modification;
import dev.fakedrs.operation.configuration.ModificationService;
import dev.fakedrs.scenario.Operation;
import dev.fakedrs.world.RegionSettings;
import dev.fakedrs.world.World;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RestController;

/** The modification of jobs. */
@RestController
class ModificationController {

    private final ModificationService modifications;
    private final Batches batches;
    private final String region;

    ModificationController(ModificationService modifications, Batches batches, RegionSettings settings) {
        this.modifications = modifications;
        this.batches = batches;
        this.region = settings.region();
    }

    /** The vendor's page drs_03_0107. */
    @Serves(Operation.BATCH_UPDATE_JOB)
    @PutMapping("/v3/{project_id}/jobs/batch-modification")
    BatchResponse<JobResult> modify(World world, Exchange exchange, @JsonBody ModifyJobsRequest request) {
        return batches.answer(exchange, request.jobs(), (jobId, item) -> {
            Modification wanted = item.toModification(region);
            Job job = modifications.modify(world, jobId, wanted);
            ModificationDeviations.note(item, job, exchange);
        });
    }
}
