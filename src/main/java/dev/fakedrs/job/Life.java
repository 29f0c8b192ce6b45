package dev.fakedrs.job;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A job's statuses, each with the instant from which it holds: those that were, and those that time alone will bring. What
 * the job is at any instant follows from that.
 *
 * @param phases in the order of time, at least one; the first holds for all time before, too
 */
public record Life(List<Phase> phases) {

    /** Of a very long life, so many phases from its beginning and from its end are remembered. */
    private static final int FIRST = 8;

    private static final int LATEST = 24;

    /** A life of these phases. */
    public Life {
        phases = phases.size() <= FIRST + LATEST ? List.copyOf(phases) : shortened(phases);
    }

    /** A life in which nothing happens. */
    public static Life of(JobStatus status, Instant from) {
        return new Life(List.of(new Phase(status, from)));
    }

    public JobStatus statusAt(Instant now) {
        return phaseAt(now).status();
    }

    /** The phase that an instant lies in. */
    public Phase phaseAt(Instant now) {
        Phase current = phases.get(0);
        for (Phase phase : phases) {
            if (!phase.from().isAfter(now)) {
                current = phase;
            }
        }
        return current;
    }

    /** What was until an instant, and from then on what follows. */
    public Life then(Instant now, List<Phase> following) {
        List<Phase> all = new ArrayList<>(until(now));
        all.addAll(following);
        return new Life(all);
    }

    /** The phases that have begun, the present one last. */
    public List<Phase> until(Instant now) {
        List<Phase> begun =
                phases.stream().filter(phase -> !phase.from().isAfter(now)).toList();
        return begun.isEmpty() ? phases.subList(0, 1) : begun;
    }

    /** The phases that are still to come. */
    public List<Phase> after(Instant now) {
        return phases.subList(1, phases.size()).stream()
                .filter(phase -> phase.from().isAfter(now))
                .toList();
    }

    /** When a status was first reached, if it was. */
    public Optional<Instant> reached(JobStatus status, Instant now) {
        return until(now).stream()
                .filter(phase -> phase.status() == status)
                .findFirst()
                .map(Phase::from);
    }

    /** How long a status has held in all. */
    public Duration spentIn(JobStatus status, Instant now) {
        Duration spent = Duration.ZERO;
        for (int i = 0; i < phases.size(); i++) {
            Phase phase = phases.get(i);
            if (phase.status() == status && phase.from().isBefore(now)) {
                Instant end = i + 1 < phases.size() ? phases.get(i + 1).from() : now;
                spent = spent.plus(Duration.between(phase.from(), end.isBefore(now) ? end : now));
            }
        }
        return spent;
    }

    private static List<Phase> shortened(List<Phase> phases) {
        List<Phase> kept = new ArrayList<>(phases.subList(0, FIRST));
        kept.addAll(phases.subList(phases.size() - LATEST, phases.size()));
        return List.copyOf(kept);
    }

    /** A status and when it begins; it ends where the next one begins. */
    public record Phase(JobStatus status, Instant from) {}
}
