package dev.fakedrs.job;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A job's statuses, each with the instant from which it holds: those that were, and those that time alone will bring. What
 * the job is at any instant follows from that.
 *
 * @param phases in the order of time, at least one; the first holds for all time before, too
 */
public record StatusTimeline(List<Phase> phases) {

    /** Of a very long life, so many phases from its end are remembered, and of each status the first. */
    private static final int LATEST = 24;

    /** A life of these phases. */
    public StatusTimeline {
        phases = List.copyOf(shortened(phases));
    }

    /** A life in which nothing happens. */
    public static StatusTimeline of(JobStatus status, Instant from) {
        return new StatusTimeline(List.of(new Phase(status, from)));
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
    public StatusTimeline then(Instant now, List<Phase> following) {
        List<Phase> all = new ArrayList<>(until(now));
        all.addAll(following);
        return new StatusTimeline(all);
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

    /** When the job begins to give its resources back, now or to come; empty where nothing is planned to end it. */
    Optional<Instant> end() {
        for (Phase phase : phases) {
            if (phase.status() == JobStatus.RELEASE_RESOURCE_STARTED) {
                return Optional.of(phase.from());
            }
        }
        return Optional.empty();
    }

    /** When a status was first reached, if it was. */
    public Optional<Instant> reached(JobStatus status, Instant now) {
        return until(now).stream()
                .filter(phase -> phase.status() == status)
                .findFirst()
                .map(Phase::from);
    }

    /**
     * Which part of the full transfer is done, 0 to 1.
     *
     * @param usual how long a full transfer takes that nothing is planned to end
     */
    public double doneAt(Instant now, Duration usual) {
        Phase current = phaseAt(now);
        if (current.status() != JobStatus.FULL_TRANSFER_STARTED) {
            return current.done();
        }
        Instant end = after(now).stream()
                .findFirst()
                .map(Phase::from)
                .orElseGet(() -> current.from().plus(usual));
        double lasts = Duration.between(current.from(), end).toNanos();
        double passed = Duration.between(current.from(), now).toNanos();
        double part = lasts <= 0 ? 1 : Math.max(0, Math.min(1, passed / lasts));
        return current.done() + (1 - current.done()) * part;
    }

    private static List<Phase> shortened(List<Phase> phases) {
        Set<JobStatus> met = EnumSet.noneOf(JobStatus.class);
        List<Phase> kept = new ArrayList<>();
        for (int i = 0; i < phases.size(); i++) {
            boolean first = met.add(phases.get(i).status());
            if (first || i >= phases.size() - LATEST) {
                kept.add(phases.get(i));
            }
        }
        return kept;
    }

    /**
     * A status and when it begins; it ends where the next one begins.
     *
     * @param done which part of the full transfer was done then, 0 to 1
     */
    public record Phase(JobStatus status, Instant from, double done) {

        /** A phase of a job that has transferred nothing yet. */
        public Phase(JobStatus status, Instant from) {
            this(status, from, 0);
        }
    }
}
