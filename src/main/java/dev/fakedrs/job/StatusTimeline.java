package dev.fakedrs.job;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The timeline of a job: its past and future statuses with the instants at which they begin.
 *
 * @param phases at least one phase, in the order of time; the first one also holds for all earlier time
 */
public record StatusTimeline(List<Phase> phases) {

    /** A long timeline keeps its last 24 phases, and the first phase of each status. */
    private static final int LATEST = 24;

    /** Copies the phases, and shortens a long timeline. */
    public StatusTimeline {
        phases = List.copyOf(shortened(phases));
    }

    /** Creates a timeline with one status that never changes. */
    public static StatusTimeline of(JobStatus status, Instant from) {
        return new StatusTimeline(List.of(new Phase(status, from)));
    }

    public JobStatus statusAt(Instant now) {
        return phaseAt(now).status();
    }

    /** Returns the phase at an instant. */
    public Phase phaseAt(Instant now) {
        Phase current = phases.get(0);
        for (Phase phase : phases) {
            if (!phase.from().isAfter(now)) {
                current = phase;
            }
        }
        return current;
    }

    /** Returns a timeline with the phases up to an instant, followed by others. */
    public StatusTimeline then(Instant now, List<Phase> following) {
        List<Phase> all = new ArrayList<>(until(now));
        all.addAll(following);
        return new StatusTimeline(all);
    }

    /** Returns the phases that have begun, the current one last. */
    public List<Phase> until(Instant now) {
        List<Phase> begun =
                phases.stream().filter(phase -> !phase.from().isAfter(now)).toList();
        return begun.isEmpty() ? phases.subList(0, 1) : begun;
    }

    /** Returns the latest phases that have begun. Of a long timeline, no phase between these was left out. */
    List<Phase> latestUntil(Instant now) {
        List<Phase> begun = until(now);
        return begun.subList(Math.max(0, begun.size() - LATEST / 2), begun.size());
    }

    /** Returns the future phases. */
    public List<Phase> after(Instant now) {
        return phases.subList(1, phases.size()).stream()
                .filter(phase -> phase.from().isAfter(now))
                .toList();
    }

    /**
     * Returns the instant at which the release of resources begins, in the past or the future, or empty if no end is planned.
     */
    Optional<Instant> end() {
        for (Phase phase : phases) {
            if (phase.status() == JobStatus.RELEASE_RESOURCE_STARTED) {
                return Optional.of(phase.from());
            }
        }
        return Optional.empty();
    }

    /** Returns the instant at which a status was first reached, or empty. */
    public Optional<Instant> reached(JobStatus status, Instant now) {
        return until(now).stream()
                .filter(phase -> phase.status() == status)
                .findFirst()
                .map(Phase::from);
    }

    /**
     * Returns the completed part of the full transfer, from 0 to 1. If it is planned to fail, it never gets as far as 1.
     *
     * @param usual the duration of a full transfer whose end is not planned
     */
    public double doneAt(Instant now, Duration usual) {
        Phase current = phaseAt(now);
        if (current.status() != JobStatus.FULL_TRANSFER_STARTED) {
            return current.done();
        }
        Optional<Phase> next = after(now).stream().findFirst();
        Instant end = next.map(Phase::from).orElseGet(() -> current.from().plus(usual));
        double lasts = Duration.between(current.from(), end).toNanos();
        double passed = Duration.between(current.from(), now).toNanos();
        double part = lasts <= 0 ? 1 : Math.max(0, Math.min(1, passed / lasts));
        double doneAtEnd = next.filter(phase -> phase.status() == JobStatus.FULL_TRANSFER_FAILED)
                .map(Phase::done)
                .orElse(1.0);
        return current.done() + Math.max(0, doneAtEnd - current.done()) * part;
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
     * A status and the instant at which it begins. It lasts until the next phase begins.
     *
     * @param done the completed part of the full transfer at the beginning, from 0 to 1
     */
    public record Phase(JobStatus status, Instant from, double done) {

        /** Creates a phase of a job that has transferred nothing yet. */
        public Phase(JobStatus status, Instant from) {
            this(status, from, 0);
        }
    }
}
