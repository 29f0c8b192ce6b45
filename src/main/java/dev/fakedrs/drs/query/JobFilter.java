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
 * Which jobs a list shows: those that are no subtasks, not deleted, and fit all of this; null and empty fit everything.
 *
 * @param name a part of the name, in any case, or the id
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

    /** A subtask is shown with its parent, and alone only where its id is asked for. */
    private boolean fitsName(Job job) {
        if (job.id().equals(name)) {
            return true;
        }
        return job.family() == null
                && (name.isEmpty() || job.name().toLowerCase(Locale.ROOT).contains(name.toLowerCase(Locale.ROOT)));
    }
}
