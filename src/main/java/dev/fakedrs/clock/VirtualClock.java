package dev.fakedrs.clock;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/**
 * The clock of a project, in whole milliseconds. It runs at a distance from the given time source or is frozen. It can be moved
 * forward and never goes back. Safe for use by many threads.
 */
public final class VirtualClock implements InstantSource {

    /** The last instant of a clock. */
    public static final Instant END = Instant.parse("9999-12-31T23:59:59.999Z");

    private static final long LAST = END.toEpochMilli();

    private final InstantSource time;

    /** The milliseconds by which a running clock is ahead of the time source. */
    private long ahead;

    private boolean frozen;

    /**
     * The last time shown. It is a number because each call changes it, and very many new objects burden the garbage collector.
     */
    private long latest;

    /** Creates a running clock with the time of its source. */
    public VirtualClock(InstantSource time) {
        this.time = time;
    }

    /** Creates a clock that begins at an instant, but not before 1970. */
    public static VirtualClock startingAt(Instant start, Mode mode, InstantSource time) {
        VirtualClock clock = new VirtualClock(time);
        clock.frozen = mode == Mode.FROZEN;
        clock.latest = start.isBefore(Instant.EPOCH) ? 0 : start.isAfter(END) ? LAST : start.toEpochMilli();
        clock.ahead = clock.latest - time.millis();
        return clock;
    }

    @Override
    public Instant instant() {
        return Instant.ofEpochMilli(millis());
    }

    @Override
    public synchronized long millis() {
        if (!frozen) {
            latest = Math.min(LAST, Math.max(latest, time.millis() + ahead));
        }
        return latest;
    }

    public synchronized Mode mode() {
        return frozen ? Mode.FROZEN : Mode.RUNNING;
    }

    /** Runs or freezes the clock, from its current time. */
    public synchronized void mode(Mode mode) {
        long now = millis();
        if (mode != mode()) {
            frozen = mode == Mode.FROZEN;
            ahead = now - time.millis();
        }
    }

    /**
     * Moves the clock forward to an instant.
     *
     * @throws IllegalArgumentException if the instant is in the past or after {@link #END}
     */
    public synchronized void forwardTo(Instant to) {
        Instant now = instant();
        forward(now, Duration.between(now, to.truncatedTo(ChronoUnit.MILLIS)));
    }

    /** Moves the clock forward to an instant, unless the clock has already reached it. */
    public synchronized void forwardAtLeastTo(Instant to) {
        if (to.isAfter(instant())) {
            forwardTo(to);
        }
    }

    /**
     * Moves a running or frozen clock forward by a duration. A running clock loses no real time meanwhile.
     *
     * @throws IllegalArgumentException if the duration is negative, or the clock would go beyond {@link #END}
     */
    public synchronized void forwardBy(Duration by) {
        forward(instant(), by.truncatedTo(ChronoUnit.MILLIS));
    }

    /** Takes the current time as a parameter, because a running clock must be read only once. */
    private void forward(Instant now, Duration step) {
        if (step.isNegative() || step.compareTo(Duration.between(now, END)) > 0) {
            throw new IllegalArgumentException("The clock can only be moved forward, and not beyond " + END);
        }
        if (frozen) {
            latest += step.toMillis();
        } else {
            ahead += step.toMillis();
        }
    }

    /** The mode of a clock. */
    public enum Mode {
        RUNNING,
        FROZEN;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
