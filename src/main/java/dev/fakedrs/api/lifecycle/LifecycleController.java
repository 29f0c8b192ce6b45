package dev.fakedrs.api.lifecycle;

import dev.fakedrs.api.Exchange;
import dev.fakedrs.api.JsonBody;
import dev.fakedrs.api.Serves;
import dev.fakedrs.api.batch.BatchResponse;
import dev.fakedrs.api.batch.Batches;
import dev.fakedrs.api.batch.JobResult;
import dev.fakedrs.api.lifecycle.LifecycleRequests.DeleteJobs;
import dev.fakedrs.api.lifecycle.LifecycleRequests.PauseJobs;
import dev.fakedrs.api.lifecycle.LifecycleRequests.ResumeJobs;
import dev.fakedrs.api.lifecycle.LifecycleRequests.StartJobs;
import dev.fakedrs.error.Deviation;
import dev.fakedrs.job.Job;
import dev.fakedrs.job.configuration.Checks.Precheck;
import dev.fakedrs.operation.lifecycle.JobLifecycleService;
import dev.fakedrs.scenario.Operation;
import dev.fakedrs.world.World;
import java.util.Objects;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Sets jobs going, and stops them. */
@RestController
class LifecycleController {

    private final JobLifecycleService lifecycle;
    private final Batches batches;

    LifecycleController(JobLifecycleService lifecycle, Batches batches) {
        this.lifecycle = lifecycle;
        this.batches = batches;
    }

    /** The vendor's page drs_03_0112. */
    @Serves(Operation.BATCH_START_JOBS)
    @PostMapping("/v3/{project_id}/jobs/batch-starting")
    @ResponseStatus(HttpStatus.ACCEPTED)
    BatchResponse<JobResult> start(World world, Exchange exchange, @JsonBody StartJobs request) {
        return batches.answer(exchange, request.jobs(), (jobId, item) -> {
            Job job = lifecycle.start(world, jobId, item.startsAt());
            Precheck precheck = job.configuration().checks().precheck();
            if (precheck != null && precheck.endsAt().isAfter(world.clock().instant())) {
                exchange.deviates(
                        Deviation.START_BEFORE_RESULT, "The start of " + jobId + " comes while its pre-check runs");
            }
        });
    }

    /** The vendor's page drs_03_0133. */
    @Serves(Operation.BATCH_STOP_JOBS)
    @PostMapping("/v3/{project_id}/jobs/batch-pause-task")
    BatchResponse<JobResult> pause(World world, Exchange exchange, @JsonBody PauseJobs request) {
        return batches.answer(exchange, request.jobs(), (jobId, item) -> lifecycle.pause(world, jobId));
    }

    /** The vendor's page drs_03_0132. */
    @Serves(Operation.BATCH_RESTORE_TASK)
    @PostMapping("/v3/{project_id}/jobs/batch-retry-task")
    BatchResponse<JobResult> resume(World world, Exchange exchange, @JsonBody ResumeJobs request) {
        return batches.answer(exchange, request.jobs(), (jobId, item) -> {
            lifecycle.resume(world, jobId);
            if (Boolean.FALSE.equals(item.isSyncReEdit())) {
                exchange.deviates(Deviation.RE_EDIT_FALSE, "The is_sync_re_edit of " + jobId + " is false");
            }
        });
    }

    /** The vendor's page drs_03_0113. */
    @Serves(Operation.BATCH_DELETE_JOBS)
    @DeleteMapping("/v3/{project_id}/jobs/batch-jobs")
    @ResponseStatus(HttpStatus.ACCEPTED)
    BatchResponse<JobResult> delete(World world, Exchange exchange, @JsonBody DeleteJobs request) {
        return batches.answer(exchange, request.jobs(), (jobId, item) -> {
            switch (Objects.requireNonNull(item.deleteType())) {
                case TERMINATE -> lifecycle.terminate(world, jobId, false);
                case FORCE_TERMINATE -> lifecycle.terminate(world, jobId, true);
                case DELETE -> lifecycle.delete(world, jobId);
            }
        });
    }
}
