package dev.fakedrs.drs.lifecycle;

import dev.fakedrs.drs.batch.BatchItem;
import dev.fakedrs.drs.json.Batch;
import dev.fakedrs.drs.json.EpochMillisFormat;
import dev.fakedrs.drs.json.constraint.Mandatory;
import jakarta.validation.constraints.Pattern;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The requests that start, pause, resume and end jobs. */
final class LifecycleRequests {

    private LifecycleRequests() {}

    /** The request of BatchStartJobs. */
    record StartJobs(@Mandatory @Nullable Batch<StartJob> jobs) {}

    /** A job to start, now or later. */
    record StartJob(
            @Mandatory @Nullable String jobId, @Nullable String startTime) implements BatchItem {

        @Nullable
        Instant startsAt() {
            return EpochMillisFormat.parse(startTime, "start_time");
        }
    }

    /** The request of BatchStopJobs. */
    record PauseJobs(@Mandatory @Nullable Batch<PauseJob> jobs) {}

    /** A job to pause. */
    record PauseJob(
            @Mandatory @Nullable String jobId,

            @Mandatory @Pattern(regexp = "target|all") @Nullable
            String pauseMode) implements BatchItem {}

    /** The request of BatchRestoreTask. */
    record ResumeJobs(@Mandatory @Nullable Batch<ResumeJob> jobs) {}

    /** A job to resume. */
    record ResumeJob(
            @Mandatory @Nullable String jobId, @Nullable Boolean isSyncReEdit) implements BatchItem {}

    /** The request of BatchDeleteJobs. */
    record DeleteJobs(@Mandatory @Nullable Batch<DeleteJob> jobs) {}

    /** A job to terminate or delete. */
    record DeleteJob(
            @Mandatory @Nullable DeleteType deleteType,
            @Mandatory @Nullable String jobId) implements BatchItem {}

    /** How a job ends. */
    enum DeleteType {
        TERMINATE,
        FORCE_TERMINATE,
        DELETE;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
