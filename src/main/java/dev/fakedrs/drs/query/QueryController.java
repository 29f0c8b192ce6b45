package dev.fakedrs.drs.query;

import dev.fakedrs.contract.Operation;
import dev.fakedrs.contract.rule.Deviation;
import dev.fakedrs.contract.rule.ErrorMessages;
import dev.fakedrs.drs.batch.BatchExecutor;
import dev.fakedrs.drs.exchange.DrsExchange;
import dev.fakedrs.drs.exchange.DrsOperation;
import dev.fakedrs.drs.json.Batch;
import dev.fakedrs.drs.json.PageWindow;
import dev.fakedrs.drs.json.StrictJsonBody;
import dev.fakedrs.drs.json.constraint.Mandatory;
import dev.fakedrs.job.Job;
import dev.fakedrs.job.JobStatus;
import dev.fakedrs.memory.LazyList;
import dev.fakedrs.project.Project;
import dev.fakedrs.setting.FakeDrsProperties;
import dev.fakedrs.setting.FakeDrsProperties.Contract;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Lists and shows jobs. */
@RestController
class QueryController {

    private final JobQueryService queries;
    private final BatchExecutor batches;
    private final ErrorMessages texts;
    private final Contract contract;

    QueryController(JobQueryService queries, BatchExecutor batches, ErrorMessages texts, FakeDrsProperties settings) {
        this.queries = queries;
        this.batches = batches;
        this.texts = texts;
        this.contract = settings.contract();
    }

    /** The vendor's page drs_03_0138. */
    @DrsOperation(Operation.SHOW_JOB_LIST)
    @PostMapping("/v3/{project_id}/jobs")
    JobList list(Project project, DrsExchange exchange, @StrictJsonBody ShowJobListRequest request) {
        PageWindow page = request.page();
        if (request.status() == JobStatus.PAUSING) {
            exchange.addDeviation(Deviation.STATUS_NOT_LISTED, "The status is " + request.status());
        }
        JobQueryService.Page found =
                queries.list(project, request.filter(contract), page.skip(), page.limit(), total -> {
                    if (page.isPast(total)) {
                        exchange.addDeviation(
                                Deviation.PAGE_PAST_END, "The cur_page " + request.curPage() + " is past the end");
                    }
                });
        Instant now = project.clock().instant();
        FailedReason reasons = new FailedReason(texts, exchange.language().locale());
        return new JobList(
                found.total(),
                new LazyList<>(found.jobs(), job -> JobSummary.of(job, queries.subtasks(project, job), now, reasons)));
    }

    /**
     * The vendor's page drs_api_0151. If no job can be read, the response is a 400 with one error for the call and one for each
     * job, because public clients differ in which of them they read.
     */
    @DrsOperation(Operation.BATCH_LIST_JOB_DETAILS)
    @PostMapping("/v3/{project_id}/jobs/batch-detail")
    ResponseEntity<DetailsResponse> details(
            Project project, DrsExchange exchange, @StrictJsonBody ShowJobsRequest request) {
        FailedReason reasons = new FailedReason(texts, exchange.language().locale());
        List<Record> results = batches.query(
                exchange,
                request.page(exchange),
                jobId -> queries.find(project, Operation.BATCH_LIST_JOB_DETAILS, jobId),
                job -> JobDetails.of(
                        job, queries.subtasks(project, job), project.clock().instant(), reasons),
                JobError::of);
        boolean unreadable = !results.isEmpty() && results.stream().allMatch(JobError.class::isInstance);
        return unreadable
                ? ResponseEntity.badRequest().body(DetailsResponse.failed(results, (JobError) results.get(0)))
                : ResponseEntity.ok(new DetailsResponse(results.size(), results, null, null));
    }

    /** The vendor's page drs_api_0150. */
    @DrsOperation(Operation.BATCH_LIST_JOB_STATUS)
    @PostMapping("/v3/{project_id}/jobs/batch-status")
    StatusResponse status(Project project, DrsExchange exchange, @StrictJsonBody ShowJobsRequest request) {
        List<Record> results = batches.each(
                exchange,
                request.page(exchange),
                jobId -> {
                    Job job = queries.find(project, Operation.BATCH_LIST_JOB_STATUS, jobId);
                    return new JobState(jobId, job.statusAt(project.clock().instant()));
                },
                JobError::of);
        return new StatusResponse(results.size(), results);
    }

    /** A request for jobs by their ids. Without a page, it returns all of them. */
    record ShowJobsRequest(
            @Mandatory @Nullable Batch<String> jobs,
            @Nullable PageRequest pageReq) {

        Batch<String> page(DrsExchange exchange) {
            Batch<String> all = Objects.requireNonNull(jobs);
            if (pageReq == null) {
                exchange.addDeviation(Deviation.PAGE_REQ_MISSING, "There is no page_req");
                return all;
            }
            PageWindow page = pageReq.toPage();
            if (page.isPast(all.items().size())) {
                exchange.addDeviation(
                        Deviation.PAGE_PAST_END, "The cur_page " + pageReq.curPage() + " is past the end");
            }
            return all.page(page.skip(), page.limit());
        }
    }

    /** A page of a request. */
    record PageRequest(@Nullable Integer curPage, @Nullable Integer perPage) {

        private static final int FIRST = 1;
        private static final int USUAL = 5;

        PageWindow toPage() {
            return PageWindow.of(
                    "cur_page",
                    Objects.requireNonNullElse(curPage, FIRST),
                    Objects.requireNonNullElse(perPage, USUAL),
                    false);
        }
    }

    /** The response of ShowJobList. */
    record JobList(long totalRecord, List<JobSummary> jobs) {}

    /** The response of BatchListJobDetails; count is the number of jobs on this page. */
    record DetailsResponse(
            long count,
            List<Record> results,
            @Nullable String errorCode,
            @Nullable String errorMsg) {

        static DetailsResponse failed(List<Record> results, JobError first) {
            return new DetailsResponse(results.size(), results, first.errorCode(), first.errorMessage());
        }
    }

    /** The response of BatchListJobStatus; count is the number of jobs on this page. */
    record StatusResponse(long count, List<Record> results) {}

    /** The status of one job. */
    record JobState(String id, JobStatus status) {}
}
