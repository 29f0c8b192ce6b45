package dev.fakedrs.api.query;

import dev.fakedrs.api.DoorSettings;
import dev.fakedrs.api.Exchange;
import dev.fakedrs.api.JsonBody;
import dev.fakedrs.api.Serves;
import dev.fakedrs.api.batch.Batches;
import dev.fakedrs.api.wire.Batch;
import dev.fakedrs.api.wire.Mandatory;
import dev.fakedrs.api.wire.Page;
import dev.fakedrs.error.Deviation;
import dev.fakedrs.error.ErrorTexts;
import dev.fakedrs.job.Job;
import dev.fakedrs.job.JobStatus;
import dev.fakedrs.memory.LazyList;
import dev.fakedrs.operation.query.JobQueryService;
import dev.fakedrs.scenario.Operation;
import dev.fakedrs.world.World;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Lists jobs, and shows them. */
@RestController
class QueryController {

    private final JobQueryService queries;
    private final Batches batches;
    private final ErrorTexts texts;
    private final DoorSettings settings;

    QueryController(JobQueryService queries, Batches batches, ErrorTexts texts, DoorSettings settings) {
        this.queries = queries;
        this.batches = batches;
        this.texts = texts;
        this.settings = settings;
    }

    /** The vendor's page drs_03_0138. */
    @Serves(Operation.SHOW_JOB_LIST)
    @PostMapping("/v3/{project_id}/jobs")
    JobList list(World world, Exchange exchange, @JsonBody ListJobsRequest request) {
        Page page = request.page();
        JobQueryService.Page found =
                queries.list(world, request.filter(settings.contract()), page.skip(), page.limit());
        if (page.isPast(found.total())) {
            exchange.deviates(Deviation.PAGE_PAST_END, "The cur_page " + request.curPage() + " is past the end");
        }
        if (request.status() == JobStatus.PAUSING) {
            exchange.deviates(Deviation.STATUS_NOT_LISTED, "The status is " + request.status());
        }
        Instant now = world.clock().instant();
        FailedReason reasons = new FailedReason(texts, exchange.language().locale());
        return new JobList(
                found.total(),
                new LazyList<>(found.jobs(), job -> ListedJob.of(job, queries.subtasks(world, job), now, reasons)));
    }

    /**
     * The vendor's page drs_api_0151. Where none of the jobs can be read the answer is a 400, with an error for the call
     * and for each job: some public clients look for the one, and some for the other.
     */
    @Serves(Operation.BATCH_LIST_JOB_DETAILS)
    @PostMapping("/v3/{project_id}/jobs/batch-detail")
    ResponseEntity<DetailsResponse> details(World world, Exchange exchange, @JsonBody ShowJobsRequest request) {
        Instant now = world.clock().instant();
        FailedReason reasons = new FailedReason(texts, exchange.language().locale());
        List<Record> results = batches.each(
                exchange,
                request.page(exchange),
                jobId -> {
                    Job job = queries.find(world, Operation.BATCH_LIST_JOB_DETAILS, jobId);
                    return JobDetails.of(job, queries.subtasks(world, job), now, reasons);
                },
                UnreadableJob::of);
        boolean unreadable = !results.isEmpty() && results.stream().allMatch(UnreadableJob.class::isInstance);
        return unreadable
                ? ResponseEntity.badRequest().body(DetailsResponse.failed(results, (UnreadableJob) results.get(0)))
                : ResponseEntity.ok(new DetailsResponse(results.size(), results, null, null));
    }

    /** The vendor's page drs_api_0150. */
    @Serves(Operation.BATCH_LIST_JOB_STATUS)
    @PostMapping("/v3/{project_id}/jobs/batch-status")
    StatusResponse status(World world, Exchange exchange, @JsonBody ShowJobsRequest request) {
        Instant now = world.clock().instant();
        List<Record> results = batches.each(
                exchange,
                request.page(exchange),
                jobId -> {
                    Job job = queries.find(world, Operation.BATCH_LIST_JOB_STATUS, jobId);
                    return new JobState(jobId, job.statusAt(now));
                },
                UnreadableJob::of);
        return new StatusResponse(results.size(), results);
    }

    /** What is asked about jobs by their ids; without a page, about all of them. */
    record ShowJobsRequest(
            @Mandatory @Nullable Batch<String> jobs,
            @Nullable PageRequest pageReq) {

        Batch<String> page(Exchange exchange) {
            Batch<String> all = Objects.requireNonNull(jobs);
            if (pageReq == null) {
                exchange.deviates(Deviation.PAGE_REQ_MISSING, "There is no page_req");
                return all;
            }
            Page page = pageReq.toPage();
            if (page.isPast(all.items().size())) {
                exchange.deviates(Deviation.PAGE_PAST_END, "The cur_page " + pageReq.curPage() + " is past the end");
            }
            return all.page(page.skip(), page.limit());
        }
    }

    /** A page of them. */
    record PageRequest(@Nullable Integer curPage, @Nullable Integer perPage) {

        private static final int FIRST = 1;
        private static final int USUAL = 5;

        Page toPage() {
            return Page.of(
                    "cur_page",
                    Objects.requireNonNullElse(curPage, FIRST),
                    Objects.requireNonNullElse(perPage, USUAL),
                    false);
        }
    }

    /** What ShowJobList answers. */
    record JobList(long totalRecord, List<ListedJob> jobs) {}

    /** What BatchListJobDetails answers; count is of those on this page. */
    record DetailsResponse(
            long count,
            List<Record> results,
            @Nullable String errorCode,
            @Nullable String errorMsg) {

        static DetailsResponse failed(List<Record> results, UnreadableJob first) {
            return new DetailsResponse(results.size(), results, first.errorCode(), first.errorMessage());
        }
    }

    /** What BatchListJobStatus answers; count is of those on this page. */
    record StatusResponse(long count, List<Record> results) {}

    /** The status of one job. */
    record JobState(String id, JobStatus status) {}
}
