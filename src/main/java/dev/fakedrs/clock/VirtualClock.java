package dev.fakedrs.clock;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/**
 * The clock of a project, in whole milliseconds. It runs with a time source, possibly faster, or stands still. It can be moved
 * forward and never goes back. Safe for use by many threads.
 */
public final class VirtualClock implements InstantSource {

    /** The last instant of a clock. */
    public static final Instant END = Instant.parse("9999-12-31T23:59:59.999Z");

    /** The highest speed of a clock: simulated seconds per second. */
    public static final int MAX_SPEED = 10_000;

    private static final long LAST = END.toEpochMilli();

    private final InstantSource time;

    private Mode mode = Mode.RUNNING;
    private int speed = 1;

    /** The time that a running clock showed when the time source was at {@code then}. */
    private long shownThen;

    private long then;

    /**
     * The last time shown. It is a number because each call changes it, and very many new objects burden the garbage collector.
     */
    private long latest;

    /** Creates a running clock with the time of its source. */
    public VirtualClock(InstantSource time) {
        this.time = time;
        runFrom(time.millis());
    }

    /** Creates a clock that begins at an instant, but not before 1970. */
    public static VirtualClock startingAt(Instant start, Mode mode, int speed, InstantSource time) {
        VirtualClock clock = new VirtualClock(time);
        clock.mode = mode;
        clock.speed = speed;
        clock.latest = start.isBefore(Instant.EPOCH) ? 0 : start.isAfter(END) ? LAST : start.toEpochMilli();
        clock.runFrom(clock.latest);
        return clock;
    }

    @Override
    public Instant instant() {
        return Instant.ofEpochMilli(millis());
    }

    @Override
    public synchronized long millis() {
        if (mode == Mode.RUNNING) {
            latest = Math.min(LAST, Math.max(latest, shownThen + (time.millis() - then) * speed));
        }
        return latest;
    }

    public synchronized Mode mode() {
        return mode;
    }

    /** Returns the speed of the clock in mode RUNNING: simulated seconds per second. */
    public synchronized int speed() {
        return speed;
    }

    /** Changes mode and speed, from the current time of the clock on. */
    public synchronized void run(Mode newMode, int newSpeed) {
        if (newMode != mode || newSpeed != speed) {
            long now = millis();
            mode = newMode;
            speed = newSpeed;
            runFrom(now);
        }
    }

    private void runFrom(long shown) {
        shownThen = shown;
        then = time.millis();
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
     * Moves the clock forward by a duration. A running clock loses no real time meanwhile.
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
        if (mode == Mode.RUNNING) {
            shownThen += step.toMillis();
        } else {
            latest += step.toMillis();
        }
    }

    /** What moves a clock. It can also be set forward in each mode. */
    public enum Mode {
        /** Real time, times the speed. */
        RUNNING,

        /** Nothing else. */
        FROZEN,

        /** Each query of a job's status moves it to the next event of that job. */
        ON_POLL;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
