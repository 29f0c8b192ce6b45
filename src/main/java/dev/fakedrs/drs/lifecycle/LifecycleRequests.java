package dev.fakedrs.drs.lifecycle;

import dev.fakedrs.drs.batch.BatchItem;
import dev.fakedrs.drs.json.Batch;
import dev.fakedrs.drs.json.EpochMillisFormat;
import dev.fakedrs.drs.json.constraint.Mandatory;
import jakarta.validation.constraints.Pattern;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What the calls are sent that set jobs going, and stop them. */
final class LifecycleRequests {

    private LifecycleRequests() {}

    /** Of BatchStartJobs. */
    record StartJobs(@Mandatory @Nullable Batch<StartJob> jobs) {}

    /** A job that is to start: at once, or at a time to come. */
    record StartJob(
            @Mandatory @Nullable String jobId, @Nullable String startTime) implements BatchItem {

        @Nullable
        Instant startsAt() {
            return EpochMillisFormat.parse(startTime, "start_time");
        }
    }

    /** Of BatchStopJobs. */
    record PauseJobs(@Mandatory @Nullable Batch<PauseJob> jobs) {}

    /** A job that is to pause. */
    record PauseJob(
            @Mandatory @Nullable String jobId,

            @Mandatory @Pattern(regexp = "target|all") @Nullable
            String pauseMode) implements BatchItem {}

    /** Of BatchRestoreTask. */
    record ResumeJobs(@Mandatory @Nullable Batch<ResumeJob> jobs) {}

    /** A job that is to go on. */
    record ResumeJob(
            @Mandatory @Nullable String jobId, @Nullable Boolean isSyncReEdit) implements BatchItem {}

    /** Of BatchDeleteJobs. */
    record DeleteJobs(@Mandatory @Nullable Batch<DeleteJob> jobs) {}

    /** A job that is to stop, or to be deleted. */
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
