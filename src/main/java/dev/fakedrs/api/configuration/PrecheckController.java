package dev.fakedrs.api.configuration;

import dev.fakedrs.api.Exchange;
import dev.fakedrs.api.JsonBody;
import dev.fakedrs.api.Serves;
import dev.fakedrs.api.batch.BatchResponse;
import dev.fakedrs.api.batch.Batches;
import dev.fakedrs.api.wire.Batch;
import dev.fakedrs.api.wire.Batch.Item;
import dev.fakedrs.api.wire.Mandatory;
import dev.fakedrs.error.Deviation;
import dev.fakedrs.error.ErrorCode;
import dev.fakedrs.error.ErrorTexts;
import dev.fakedrs.job.Job;
import dev.fakedrs.operation.configuration.PrecheckService;
import dev.fakedrs.scenario.Operation;
import dev.fakedrs.world.World;
import jakarta.validation.constraints.Pattern;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** The checks before a start. */
@RestController
class PrecheckController {

    private final PrecheckService prechecks;
    private final Batches batches;
    private final ErrorTexts texts;

    PrecheckController(PrecheckService prechecks, Batches batches, ErrorTexts texts) {
        this.prechecks = prechecks;
        this.batches = batches;
        this.texts = texts;
    }

    /** The vendor's page drs_03_0110. */
    @Serves(Operation.BATCH_CHECK_JOBS)
    @PostMapping("/v3/{project_id}/jobs/batch-precheck")
    BatchResponse<BegunPrecheck> check(World world, Exchange exchange, @JsonBody CheckJobs request) {
        return BatchResponse.of(batches.each(
                exchange,
                request.jobs(),
                item -> {
                    String jobId = Objects.requireNonNull(item.jobId());
                    Job job = prechecks.begin(world, jobId);
                    SetUpOrder.noteNotSetUp(Deviation.PRECHECK_BEFORE_SET_UP, "The pre-check", job, exchange);
                    return new BegunPrecheck(jobId, jobId, "success", null, null);
                },
                BegunPrecheck::failed));
    }

    /** The vendor's page drs_03_0111. */
    @Serves(Operation.BATCH_CHECK_RESULTS)
    @PostMapping("/v3/{project_id}/jobs/batch-precheck-result")
    BatchResponse<PrecheckResult> result(World world, Exchange exchange, @JsonBody CheckedJobs request) {
        Batch<String> jobs = Objects.requireNonNull(request.jobs());
        jobs.checkUnique("jobs");
        Instant now = world.clock().instant();
        String unreachable =
                texts.text(ErrorCode.DRS_KE0002, exchange.language().locale());
        return BatchResponse.of(batches.each(
                exchange,
                jobs,
                jobId -> PrecheckResult.of(prechecks.latest(world, jobId), now, unreachable),
                PrecheckResult::failed));
    }

    /** What BatchCheckJobs is sent. */
    record CheckJobs(@Mandatory @Nullable Batch<CheckJob> jobs) {}

    /** A job that is to be checked. */
    record CheckJob(
            @Mandatory @Nullable String jobId,

            @Mandatory @Pattern(regexp = "forStartJob") @Nullable
            String precheckMode) {}

    /** What BatchCheckResults is sent. */
    record CheckedJobs(@Mandatory @Nullable Batch<String> jobs) {}

    /** A pre-check that has begun; its id is the job's, as there is one at a time. */
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
