package dev.fakedrs.drs.query;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.fakedrs.job.Job;
import dev.fakedrs.job.JobKind.DbUseType;
import dev.fakedrs.job.JobKind.Direction;
import dev.fakedrs.job.JobKind.EngineType;
import dev.fakedrs.job.JobKind.NetType;
import dev.fakedrs.job.JobKind.TaskType;
import dev.fakedrs.job.JobStatus;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A job in a list. Its creation time is not in milliseconds here, unlike in other responses. Subtasks are not billed. */
record JobSummary(
        String id,
        String name,
        JobStatus status,
        String description,
        String createTime,
        EngineType engineType,
        NetType netType,
        boolean billingTag,
        Direction jobDirection,
        DbUseType dbUseType,
        TaskType taskType,
        @JsonProperty("node_newFramework") boolean nodeNewFramework,
        @Nullable List<JobSummary> children,
        @Nullable String errorMsg) {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT).withZone(ZoneOffset.UTC);

    static JobSummary of(Job job, List<Job> subtasks, Instant now, FailedReason reasons) {
        return new JobSummary(
                job.id(),
                job.name(),
                job.statusAt(now),
                job.description(),
                TIME.format(job.createdAt()),
                job.kind().engineType(),
                job.kind().netType(),
                job.family() == null,
                job.kind().direction(),
                job.kind().dbUseType(),
                job.kind().taskType(),
                false,
                subtasks.isEmpty()
                        ? null
                        : subtasks.stream()
                                .map(subtask -> of(subtask, List.of(), now, reasons))
                                .toList(),
                reasons.of(job.statusAt(now)));
    }
}
