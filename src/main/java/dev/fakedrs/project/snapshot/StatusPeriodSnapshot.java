package dev.fakedrs.project.snapshot;

import dev.fakedrs.clock.VirtualClock;
import dev.fakedrs.job.JobStatus;
import dev.fakedrs.job.StatusTimeline.Phase;
import dev.fakedrs.project.snapshot.reading.InvalidSnapshotException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A status of a job and when it begins: in the past, or to come.
 *
 * @param done which part of the full transfer was done then; left out: nothing
 */
public record StatusPeriodSnapshot(
        @Nullable JobStatus status,
        @Nullable Instant from,
        @Nullable Double done) {

    static StatusPeriodSnapshot of(Phase phase) {
        return new StatusPeriodSnapshot(phase.status(), phase.from(), phase.done() == 0 ? null : phase.done());
    }

    static List<Phase> toPhases(String at, List<? extends @Nullable StatusPeriodSnapshot> documents) {
        List<Phase> phases = new ArrayList<>();
        for (StatusPeriodSnapshot document : documents) {
            String here = at + "[" + phases.size() + "]";
            if (document == null || document.status == null) {
                throw new InvalidSnapshotException(here + ".status", "is missing");
            }
            if (document.from == null || document.from.isAfter(VirtualClock.END)) {
                throw new InvalidSnapshotException(here + ".from", "is missing, or after " + VirtualClock.END);
            }
            if (!phases.isEmpty()
                    && document.from.isBefore(phases.get(phases.size() - 1).from())) {
                throw new InvalidSnapshotException(here + ".from", "is before the phase before it");
            }
            double done = Objects.requireNonNullElse(document.done, 0.0);
            if (!(done >= 0 && done <= 1)) {
                throw new InvalidSnapshotException(here + ".done", "must be from 0 to 1");
            }
            phases.add(new Phase(document.status, document.from, done));
        }
        return phases;
    }
}
