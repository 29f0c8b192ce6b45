package dev.fakedrs.drs.transfer;

import dev.fakedrs.contract.Operation;
import dev.fakedrs.drs.batch.BatchExecutor;
import dev.fakedrs.drs.batch.BatchItemResult;
import dev.fakedrs.drs.batch.BatchResponse;
import dev.fakedrs.drs.exchange.DrsExchange;
import dev.fakedrs.drs.exchange.DrsOperation;
import dev.fakedrs.drs.json.Batch;
import dev.fakedrs.drs.json.Batch.Item;
import dev.fakedrs.drs.json.StrictJsonBody;
import dev.fakedrs.drs.json.constraint.Mandatory;
import dev.fakedrs.drs.query.JobQueryService;
import dev.fakedrs.job.setup.EndpointSide;
import dev.fakedrs.project.Project;
import dev.fakedrs.setting.FakeDrsProperties;
import dev.fakedrs.setting.FakeDrsProperties.Durations;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Limits the speed, resets passwords and shows the progress of jobs. */
@RestController
class TransferController {

    private final TransferService transfers;
    private final JobQueryService queries;
    private final Durations durations;
    private final BatchExecutor batches;

    TransferController(
            TransferService transfers, JobQueryService queries, FakeDrsProperties settings, BatchExecutor batches) {
        this.transfers = transfers;
        this.queries = queries;
        this.durations = settings.durations();
        this.batches = batches;
    }

    /** The vendor's page drs_03_0130. */
    @DrsOperation(Operation.BATCH_SET_SPEED)
    @PutMapping("/v3/{project_id}/jobs/batch-limit-speed")
    BatchResponse<BatchItemResult> limit(
            Project project, DrsExchange exchange, @StrictJsonBody BatchSetSpeedRequest request) {
        return batches.answer(
                exchange, request.speedLimits(), (jobId, item) -> transfers.limit(project, jobId, item.limits()));
    }

    /** The vendor's page drs_03_0134. */
    @DrsOperation(Operation.BATCH_RESET_PASSWORD)
    @PutMapping("/v3/{project_id}/jobs/batch-modify-pwd")
    BatchResponse<PasswordResult> resetPassword(
            Project project, DrsExchange exchange, @StrictJsonBody ResetPasswords request) {
        return BatchResponse.of(batches.each(
                exchange,
                request.jobs(),
                item -> {
                    String jobId = Objects.requireNonNull(item.jobId);
                    EndpointSide side = Objects.requireNonNull(item.endPointType);
                    String password = Objects.requireNonNull(item.dbPassword);
                    transfers.resetPassword(project, jobId, side, password);
                    return new PasswordResult(jobId, "success", side.toString(), null, null);
                },
                PasswordResult::failed));
    }

    /** The vendor's page drs_03_0114. */
    @DrsOperation(Operation.BATCH_LIST_PROGRESSES)
    @PostMapping("/v3/{project_id}/jobs/batch-progress")
    @ResponseStatus(HttpStatus.ACCEPTED)
    BatchResponse<ProgressResult> progress(
            Project project, DrsExchange exchange, @StrictJsonBody ProgressRequest request) {
        Batch<String> jobs = Objects.requireNonNull(request.jobs());
        jobs.checkUnique("jobs");
        return BatchResponse.of(batches.query(
                exchange,
                jobs,
                jobId -> queries.find(project, Operation.BATCH_LIST_PROGRESSES, jobId),
                job -> {
                    Instant now = project.clock().instant();
                    return ProgressResult.of(job, Progress.of(job, now, durations), now);
                },
                ProgressResult::failed));
    }

    /** The request of BatchListProgresses. */
    record ProgressRequest(@Mandatory @Nullable Batch<String> jobs) {}

    /** The request of BatchResetPassword. */
    record ResetPasswords(@Mandatory @Nullable Batch<ResetPassword> jobs) {}

    /** The new password of one side of one job. */
    record ResetPassword(
            @Mandatory @Nullable String dbPassword,
            @Mandatory @Nullable EndpointSide endPointType,
            @Mandatory @Nullable String jobId,
            @Nullable Kerberos kerberos) {

        /** Omits the password. */
        @Override
        public String toString() {
            return "ResetPassword[" + jobId + "]";
        }
    }

    /** Kerberos data, which is not stored. */
    record Kerberos(
            @Nullable String krb5ConfFile,
            @Nullable String keyTabFile,
            @Nullable String domainName,
            @Nullable String userPrincipal) {}

    /** The result for the password of one side. */
    record PasswordResult(
            @Nullable String id,
            String status,
            @Nullable String endPointType,
            @Nullable String errorCode,
            @Nullable String errorMsg) {

        static PasswordResult failed(Item<?> item, String errorCode, String errorMsg) {
            return new PasswordResult(item.jobId(), "failed", item.text("end_point_type"), errorCode, errorMsg);
        }
    }
}
