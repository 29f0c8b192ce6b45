package dev.fakedrs.api.lifecycle;

import dev.fakedrs.api.batch.JobItem;
import dev.fakedrs.api.wire.Batch;
import dev.fakedrs.api.wire.EpochMillis;
import dev.fakedrs.api.wire.Mandatory;
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
            @Mandatory @Nullable String jobId, @Nullable String startTime) implements JobItem {

        @Nullable
        Instant startsAt() {
            return EpochMillis.parse(startTime, "start_time");
        }
    }

    /** Of BatchStopJobs. */
    record PauseJobs(@Mandatory @Nullable Batch<PauseJob> jobs) {}

    /** A job that is to pause. */
    record PauseJob(
            @Mandatory @Nullable String jobId,

            @Mandatory @Pattern(regexp = "target|all") @Nullable
            String pauseMode) implements JobItem {}

    /** Of BatchRestoreTask. */
    record ResumeJobs(@Mandatory @Nullable Batch<ResumeJob> jobs) {}

    /** A job that is to go on. */
    record ResumeJob(
            @Mandatory @Nullable String jobId, @Nullable Boolean isSyncReEdit) implements JobItem {}

    /** Of BatchDeleteJobs. */
    record DeleteJobs(@Mandatory @Nullable Batch<DeleteJob> jobs) {}

    /** A job that is to stop, or to be deleted. */
    record DeleteJob(
            @Mandatory @Nullable DeleteType deleteType,
            @Mandatory @Nullable String jobId) implements JobItem {}

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
