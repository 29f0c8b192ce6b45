package dev.fakedrs.drs.query;

import dev.fakedrs.job.Job;
import dev.fakedrs.job.JobKind.DbUseType;
import dev.fakedrs.job.JobKind.EngineType;
import dev.fakedrs.job.JobKind.NetType;
import dev.fakedrs.job.JobStatus;
import dev.fakedrs.job.setup.NodePlacement.Tag;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A filter for lists. It shows jobs that are neither subtasks nor deleted. Null and empty fields match all jobs.
 *
 * @param name a part of the name, ignoring case, or the whole id
 */
public record JobFilter(
        DbUseType dbUseType,
        @Nullable EngineType engineType,
        @Nullable NetType netType,
        @Nullable JobStatus status,
        String name,
        List<Tag> tags) {

    boolean matches(Job job, Instant now) {
        return !job.deleted()
                && job.kind().dbUseType() == dbUseType
                && (engineType == null || engineType == job.kind().engineType())
                && (netType == null || netType == job.kind().netType())
                && fitsName(job)
                && job.configuration().placement().tags().containsAll(tags)
                && (status == null || status == job.statusAt(now));
    }

    /** Tells whether the name matches. A list shows a subtask only if the name is its id. */
    private boolean fitsName(Job job) {
        if (job.id().equals(name)) {
            return true;
        }
        return job.family() == null
                && (name.isEmpty() || job.name().toLowerCase(Locale.ROOT).contains(name.toLowerCase(Locale.ROOT)));
    }
}
