package dev.fakedrs.world.document;

import dev.fakedrs.clock.WorldClock;
import dev.fakedrs.job.JobStatus;
import dev.fakedrs.job.Life.Phase;
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
public record PhaseDocument(
        @Nullable JobStatus status,
        @Nullable Instant from,
        @Nullable Double done) {

    static PhaseDocument of(Phase phase) {
        return new PhaseDocument(phase.status(), phase.from(), phase.done() == 0 ? null : phase.done());
    }

    static List<Phase> toPhases(String at, List<? extends @Nullable PhaseDocument> documents) {
        List<Phase> phases = new ArrayList<>();
        for (PhaseDocument document : documents) {
            String here = at + "[" + phases.size() + "]";
            if (document == null || document.status == null) {
                throw new InvalidDocument(here + ".status", "is missing");
            }
            if (document.from == null || document.from.isAfter(WorldClock.END)) {
                throw new InvalidDocument(here + ".from", "is missing, or after " + WorldClock.END);
            }
            if (!phases.isEmpty()
                    && document.from.isBefore(phases.get(phases.size() - 1).from())) {
                throw new InvalidDocument(here + ".from", "is before the phase before it");
            }
            double done = Objects.requireNonNullElse(document.done, 0.0);
            if (!(done >= 0 && done <= 1)) {
                throw new InvalidDocument(here + ".done", "must be from 0 to 1");
            }
            phases.add(new Phase(document.status, document.from, done));
        }
        return phases;
    }
}
