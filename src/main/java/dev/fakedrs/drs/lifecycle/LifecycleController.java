package dev.fakedrs.drs.lifecycle;

import dev.fakedrs.contract.Operation;
import dev.fakedrs.contract.rule.Deviation;
import dev.fakedrs.drs.batch.BatchExecutor;
import dev.fakedrs.drs.batch.BatchItemResult;
import dev.fakedrs.drs.batch.BatchResponse;
import dev.fakedrs.drs.command.JobCommand.Precondition;
import dev.fakedrs.drs.exchange.DrsExchange;
import dev.fakedrs.drs.exchange.DrsOperation;
import dev.fakedrs.drs.json.StrictJsonBody;
import dev.fakedrs.drs.lifecycle.LifecycleRequests.DeleteJobs;
import dev.fakedrs.drs.lifecycle.LifecycleRequests.PauseJobs;
import dev.fakedrs.drs.lifecycle.LifecycleRequests.ResumeJobs;
import dev.fakedrs.drs.lifecycle.LifecycleRequests.StartJobs;
import dev.fakedrs.job.setup.PreStartChecks.Precheck;
import dev.fakedrs.project.Project;
import java.util.Objects;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Starts, pauses, resumes and ends jobs. */
@RestController
class LifecycleController {

    private final JobLifecycleService lifecycle;
    private final BatchExecutor batches;

    LifecycleController(JobLifecycleService lifecycle, BatchExecutor batches) {
        this.lifecycle = lifecycle;
        this.batches = batches;
    }

    /** The vendor's page drs_03_0112. */
    @DrsOperation(Operation.BATCH_START_JOBS)
    @PostMapping("/v3/{project_id}/jobs/batch-starting")
    @ResponseStatus(HttpStatus.ACCEPTED)
    BatchResponse<BatchItemResult> start(Project project, DrsExchange exchange, @StrictJsonBody StartJobs request) {
        Precondition deviations = (job, jobs, now) -> {
            Precheck precheck = job.configuration().checks().precheck();
            if (precheck != null && precheck.endsAt().isAfter(now)) {
                exchange.addDeviation(
                        Deviation.START_BEFORE_RESULT, "The start of " + job.id() + " comes while its pre-check runs");
            }
        };
        return batches.answer(
                exchange,
                request.jobs(),
                (jobId, item) -> lifecycle.start(project, jobId, item.startsAt(), deviations));
    }

    /** The vendor's page drs_03_0133. */
    @DrsOperation(Operation.BATCH_STOP_JOBS)
    @PostMapping("/v3/{project_id}/jobs/batch-pause-task")
    BatchResponse<BatchItemResult> pause(Project project, DrsExchange exchange, @StrictJsonBody PauseJobs request) {
        return batches.answer(exchange, request.jobs(), (jobId, item) -> lifecycle.pause(project, jobId));
    }

    /** The vendor's page drs_03_0132. */
    @DrsOperation(Operation.BATCH_RESTORE_TASK)
    @PostMapping("/v3/{project_id}/jobs/batch-retry-task")
    BatchResponse<BatchItemResult> resume(Project project, DrsExchange exchange, @StrictJsonBody ResumeJobs request) {
        return batches.answer(exchange, request.jobs(), (jobId, item) -> {
            if (Boolean.FALSE.equals(item.isSyncReEdit())) {
                exchange.addDeviation(Deviation.RE_EDIT_FALSE, "The is_sync_re_edit of " + jobId + " is false");
            }
            lifecycle.resume(project, jobId);
        });
    }

    /** The vendor's page drs_03_0113. */
    @DrsOperation(Operation.BATCH_DELETE_JOBS)
    @DeleteMapping("/v3/{project_id}/jobs/batch-jobs")
    @ResponseStatus(HttpStatus.ACCEPTED)
    BatchResponse<BatchItemResult> delete(Project project, DrsExchange exchange, @StrictJsonBody DeleteJobs request) {
        return batches.answer(exchange, request.jobs(), (jobId, item) -> {
            switch (Objects.requireNonNull(item.deleteType())) {
                case TERMINATE -> lifecycle.terminate(project, jobId, false);
                case FORCE_TERMINATE -> lifecycle.terminate(project, jobId, true);
                case DELETE -> lifecycle.delete(project, jobId);
            }
        });
    }
}
