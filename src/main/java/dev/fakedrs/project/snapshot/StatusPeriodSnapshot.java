package dev.fakedrs.project.snapshot;

import dev.fakedrs.job.JobStatus;
import dev.fakedrs.job.StatusTimeline.Phase;
import dev.fakedrs.project.snapshot.reading.InvalidSnapshotException;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.hibernate.validator.constraints.Range;
import org.jspecify.annotations.Nullable;

/**
 * A status of a job and the instant at which it begins, which may be in the future.
 *
 * @param done the part of the full transfer that is done at the beginning, or null for none
 */
public record StatusPeriodSnapshot(
        @NotNull(message = "is missing") JobStatus status,
        @NotNull(message = "is missing") Instant from,

        @Nullable @Range(max = 1, message = "must be from 0 to 1")
        Double done) {

    static StatusPeriodSnapshot of(Phase phase) {
        return new StatusPeriodSnapshot(phase.status(), phase.from(), phase.done() == 0 ? null : phase.done());
    }

    static List<Phase> toPhases(String at, List<StatusPeriodSnapshot> documents) {
        List<Phase> phases = new ArrayList<>();
        for (StatusPeriodSnapshot document : documents) {
            if (!phases.isEmpty()
                    && document.from.isBefore(phases.get(phases.size() - 1).from())) {
                throw new InvalidSnapshotException(at + "[" + phases.size() + "].from", "is before the previous phase");
            }
            phases.add(new Phase(document.status, document.from, Objects.requireNonNullElse(document.done, 0.0)));
        }
        return phases;
    }
}
