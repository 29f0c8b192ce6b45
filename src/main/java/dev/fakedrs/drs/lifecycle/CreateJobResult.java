package dev.fakedrs.drs.lifecycle;

import dev.fakedrs.drs.json.Batch.Item;
import dev.fakedrs.drs.json.EpochMillisFormat;
import dev.fakedrs.drs.lifecycle.JobCreationService.Created;
import dev.fakedrs.job.Job;
import dev.fakedrs.job.JobStatus;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A created job, or the name of a rejected one. */
record CreateJobResult(
        @Nullable String id,
        @Nullable List<String> childIds,
        @Nullable String name,
        @Nullable JobStatus status,
        @Nullable String createTime,
        @Nullable String errorCode,
        @Nullable String errorMsg) {

    static CreateJobResult of(Created created) {
        Job job = created.job();
        return new CreateJobResult(
                job.id(),
                created.subtasks().isEmpty() ? null : created.subtasks(),
                job.name(),
                JobStatus.CREATING,
                EpochMillisFormat.of(job.createdAt()),
                null,
                null);
    }

    static CreateJobResult failed(Item<?> item, String errorCode, String errorMsg) {
        return new CreateJobResult(null, null, item.text("name"), null, null, errorCode, errorMsg);
    }
}
