package dev.fakedrs.api.transfer;

import dev.fakedrs.api.Exchange;
import dev.fakedrs.api.JsonBody;
import dev.fakedrs.api.Serves;
import dev.fakedrs.api.batch.BatchResponse;
import dev.fakedrs.api.batch.Batches;
import dev.fakedrs.api.batch.JobResult;
import dev.fakedrs.api.wire.Batch;
import dev.fakedrs.api.wire.Batch.Item;
import dev.fakedrs.api.wire.Mandatory;
import dev.fakedrs.job.Job;
import dev.fakedrs.job.configuration.Side;
import dev.fakedrs.operation.query.JobQueryService;
import dev.fakedrs.operation.transfer.Progress;
import dev.fakedrs.operation.transfer.TransferService;
import dev.fakedrs.scenario.Operation;
import dev.fakedrs.setting.Durations;
import dev.fakedrs.world.World;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** A running job's speed, passwords and progress. */
@RestController
class TransferController {

    private final TransferService transfers;
    private final JobQueryService queries;
    private final Durations durations;
    private final Batches batches;

    TransferController(TransferService transfers, JobQueryService queries, Durations durations, Batches batches) {
        this.transfers = transfers;
        this.queries = queries;
        this.durations = durations;
        this.batches = batches;
    }

    /** The vendor's page drs_03_0130. */
    @Serves(Operation.BATCH_SET_SPEED)
    @PutMapping("/v3/{project_id}/jobs/batch-limit-speed")
    BatchResponse<JobResult> limit(World world, Exchange exchange, @JsonBody SpeedRequests request) {
        return batches.answer(
                exchange, request.speedLimits(), (jobId, item) -> transfers.limit(world, jobId, item.limits()));
    }

    /** The vendor's page drs_03_0134. */
    @Serves(Operation.BATCH_RESET_PASSWORD)
    @PutMapping("/v3/{project_id}/jobs/batch-modify-pwd")
    BatchResponse<PasswordResult> resetPassword(World world, Exchange exchange, @JsonBody ResetPasswords request) {
        return BatchResponse.of(batches.each(
                exchange,
                request.jobs(),
                item -> {
                    String jobId = Objects.requireNonNull(item.jobId);
                    Side side = Objects.requireNonNull(item.endPointType);
                    String password = Objects.requireNonNull(item.dbPassword);
                    transfers.resetPassword(world, jobId, side, password);
                    return new PasswordResult(jobId, "success", side.toString(), null, null);
                },
                PasswordResult::failed));
    }

    /** The vendor's page drs_03_0114. */
    @Serves(Operation.BATCH_LIST_PROGRESSES)
    @PostMapping("/v3/{project_id}/jobs/batch-progress")
    @ResponseStatus(HttpStatus.ACCEPTED)
    BatchResponse<ProgressResult> progress(World world, Exchange exchange, @JsonBody ProgressRequest request) {
        Batch<String> jobs = Objects.requireNonNull(request.jobs());
        jobs.checkUnique("jobs");
        Instant now = world.clock().instant();
        return BatchResponse.of(batches.each(
                exchange,
                jobs,
                jobId -> {
                    Job job = queries.find(world, Operation.BATCH_LIST_PROGRESSES, jobId);
                    return ProgressResult.of(job, Progress.of(job, now, durations), now);
                },
                ProgressResult::failed));
    }

    /** What BatchListProgresses is sent. */
    record ProgressRequest(@Mandatory @Nullable Batch<String> jobs) {}

    /** What BatchResetPassword is sent. */
    record ResetPasswords(@Mandatory @Nullable Batch<ResetPassword> jobs) {}

    /** The new password of one side of one job. */
    record ResetPassword(
            @Mandatory @Nullable String dbPassword,
            @Mandatory @Nullable Side endPointType,
            @Mandatory @Nullable String jobId,
            @Nullable Kerberos kerberos) {

        /** Tells nothing of the password. */
        @Override
        public String toString() {
            return "ResetPassword[" + jobId + "]";
        }
    }

    /** Kerberos data, of which nothing is kept. */
    record Kerberos(
            @Nullable String krb5ConfFile,
            @Nullable String keyTabFile,
            @Nullable String domainName,
            @Nullable String userPrincipal) {}

    /** Whether a password was changed, and of which side. */
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
