package dev.fakedrs.drs.precheck;

import dev.fakedrs.contract.ErrorCode;
import dev.fakedrs.contract.Operation;
import dev.fakedrs.contract.rule.Deviation;
import dev.fakedrs.contract.rule.ErrorMessages;
import dev.fakedrs.drs.batch.BatchExecutor;
import dev.fakedrs.drs.batch.BatchResponse;
import dev.fakedrs.drs.command.JobCommand.Precondition;
import dev.fakedrs.drs.exchange.DrsExchange;
import dev.fakedrs.drs.exchange.DrsOperation;
import dev.fakedrs.drs.json.Batch;
import dev.fakedrs.drs.json.Batch.Item;
import dev.fakedrs.drs.json.StrictJsonBody;
import dev.fakedrs.drs.json.constraint.Mandatory;
import dev.fakedrs.drs.model.SetUpOrder;
import dev.fakedrs.project.Project;
import jakarta.validation.constraints.Pattern;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Begins and shows pre-checks. */
@RestController
class PrecheckController {

    private final PrecheckService prechecks;
    private final BatchExecutor batches;
    private final ErrorMessages texts;

    PrecheckController(PrecheckService prechecks, BatchExecutor batches, ErrorMessages texts) {
        this.prechecks = prechecks;
        this.batches = batches;
        this.texts = texts;
    }

    /** The vendor's page drs_03_0110. */
    @DrsOperation(Operation.BATCH_CHECK_JOBS)
    @PostMapping("/v3/{project_id}/jobs/batch-precheck")
    BatchResponse<BegunPrecheck> check(Project project, DrsExchange exchange, @StrictJsonBody CheckJobs request) {
        Precondition deviations = (job, jobs, now) ->
                SetUpOrder.noteNotSetUp(Deviation.PRECHECK_BEFORE_SET_UP, "The pre-check", job, exchange);
        return BatchResponse.of(batches.each(
                exchange,
                request.jobs(),
                item -> {
                    String jobId = Objects.requireNonNull(item.jobId());
                    prechecks.begin(project, jobId, deviations);
                    return new BegunPrecheck(jobId, jobId, "success", null, null);
                },
                BegunPrecheck::failed));
    }

    /** The vendor's page drs_03_0111. */
    @DrsOperation(Operation.BATCH_CHECK_RESULTS)
    @PostMapping("/v3/{project_id}/jobs/batch-precheck-result")
    BatchResponse<PrecheckResult> result(Project project, DrsExchange exchange, @StrictJsonBody CheckedJobs request) {
        Batch<String> jobs = Objects.requireNonNull(request.jobs());
        jobs.checkUnique("jobs");
        String unreachable =
                texts.text(ErrorCode.DRS_KE0002, exchange.language().locale());
        return BatchResponse.of(batches.query(
                exchange,
                jobs,
                jobId -> prechecks.latest(project, jobId),
                latest -> PrecheckResult.of(latest, project.clock().instant(), unreachable),
                PrecheckResult::failed));
    }

    /** The request of BatchCheckJobs. */
    record CheckJobs(@Mandatory @Nullable Batch<CheckJob> jobs) {}

    /** A job to check. */
    record CheckJob(
            @Mandatory @Nullable String jobId,

            @Mandatory @Pattern(regexp = "forStartJob") @Nullable
            String precheckMode) {}

    /** The request of BatchCheckResults. */
    record CheckedJobs(@Mandatory @Nullable Batch<String> jobs) {}

    /** A pre-check that has begun. Its id is the job's, because a job has one at a time. */
    record BegunPrecheck(
            @Nullable String id,
            @Nullable String precheckId,
            String status,
            @Nullable String errorCode,
            @Nullable String errorMsg) {

        static BegunPrecheck failed(Item<?> item, String errorCode, String errorMsg) {
            return new BegunPrecheck(item.jobId(), null, "failed", errorCode, errorMsg);
        }
    }
}
