package dev.fakedrs.clock;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/**
 * The time of one project, in whole milliseconds. It runs with the time that it is given, at a distance, or stands still; it
 * can be set forward and never goes back. Safe for use by many threads.
 */
public final class VirtualClock implements InstantSource {

    /** The last instant that a project can reach. */
    public static final Instant END = Instant.parse("9999-12-31T23:59:59.999Z");

    private static final long LAST = END.toEpochMilli();

    private final InstantSource time;

    /** How far a clock that runs is ahead of the time. */
    private long ahead;

    private boolean frozen;

    /** What it showed last. A number, since each call changes it: new objects in very many clocks burden garbage collection. */
    private long latest;

    /** A clock that runs, and shows the time that it is given. */
    public VirtualClock(InstantSource time) {
        this.time = time;
    }

    /** A clock that begins at exactly this instant, whatever the time; but none begins before 1970. */
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

    /** Lets the clock run or stand still, from the time that it shows. */
    public synchronized void mode(Mode mode) {
        long now = millis();
        if (mode != mode()) {
            frozen = mode == Mode.FROZEN;
            ahead = now - time.millis();
        }
    }

    /**
     * Sets the clock to an instant.
     *
     * @throws IllegalArgumentException where that is back, or beyond {@link #END}
     */
    public synchronized void forwardTo(Instant to) {
        Instant now = instant();
        forward(now, Duration.between(now, to.truncatedTo(ChronoUnit.MILLIS)));
    }

    /** Sets the clock to an instant, unless it is there already. */
    public synchronized void forwardAtLeastTo(Instant to) {
        if (to.isAfter(instant())) {
            forwardTo(to);
        }
    }

    /**
     * Sets the clock forward, running or frozen, and loses nothing of the time that passes meanwhile.
     *
     * @throws IllegalArgumentException where that is back, or beyond {@link #END}
     */
    public synchronized void forwardBy(Duration by) {
        forward(instant(), by.truncatedTo(ChronoUnit.MILLIS));
    }

    /** Both look at the clock once: it may run meanwhile. */
    private void forward(Instant now, Duration step) {
        if (step.isNegative() || step.compareTo(Duration.between(now, END)) > 0) {
            throw new IllegalArgumentException("The clock goes forward only, and not beyond " + END);
        }
        if (frozen) {
            latest += step.toMillis();
        } else {
            ahead += step.toMillis();
        }
    }

    /** Whether a clock runs. */
    public enum Mode {
        RUNNING,
        FROZEN;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
