package dev.fakedrs.drs.transfer;

import dev.fakedrs.drs.json.Batch.Item;
import dev.fakedrs.drs.json.EpochMillisFormat;
import dev.fakedrs.job.Job;
import dev.fakedrs.job.JobKind.TaskType;
import dev.fakedrs.job.JobStatus;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The progress of one job. Numbers are texts, and remaining times are in seconds. */
record ProgressResult(
        @Nullable String jobId,
        @Nullable String progress,
        @Nullable String increTransDelay,
        @Nullable TaskType taskMode,
        @Nullable JobStatus transferStatus,
        @Nullable String processTime,
        @Nullable String remainingTime,
        @Nullable Map<String, Part> progressMap,
        @Nullable String errorCode,
        @Nullable String errorMsg) {

    static ProgressResult of(Job job, Progress progress, Instant now) {
        String remaining = String.valueOf(progress.remaining().toSeconds());
        return new ProgressResult(
                job.id(),
                String.valueOf(progress.percent()),
                progress.incremental() ? "0" : "-1",
                job.kind().taskType(),
                job.statusAt(now),
                EpochMillisFormat.of(now),
                remaining,
                Map.of("data", new Part(progress.percent() + "%", remaining)),
                null,
                null);
    }

    static ProgressResult failed(Item<?> item, String errorCode, String errorMsg) {
        return new ProgressResult(item.jobId(), null, null, null, null, null, null, null, errorCode, errorMsg);
    }

    /** The progress of one part of a transfer. */
    record Part(String completed, String remainingTime) {}
}
