package dev.fakedrs.clock;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/**
 * The time of one project, in whole milliseconds. The clock runs, as fast as the time that it is given or faster, or stands still.
 * It can be set forward and never goes back. Safe for use by many threads.
 */
public final class VirtualClock implements InstantSource {

    /** The last instant that a project can reach. */
    public static final Instant END = Instant.parse("9999-12-31T23:59:59.999Z");

    /** How many times as fast as the time a clock can run. */
    public static final int MAX_SPEED = 10_000;

    private static final long LAST = END.toEpochMilli();

    private final InstantSource time;

    private Mode mode = Mode.RUNNING;
    private int speed = 1;

    /** What a running clock showed at an instant of the time; the rest follows from the speed. */
    private long shownThen;

    private long then;

    /** What it showed last. A number, since each call changes it: new objects in very many clocks burden garbage collection. */
    private long latest;

    /** A clock that runs, and shows the time that it is given. */
    public VirtualClock(InstantSource time) {
        this.time = time;
        runFrom(time.millis());
    }

    /** A clock that begins at exactly this instant, whatever the time; but none begins before 1970. */
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

    /** How many times as fast as the time it runs, where it runs. */
    public synchronized int speed() {
        return speed;
    }

    /** Changes how the clock runs, from the time that it shows on. */
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
     * Sets the clock forward, running or not, and loses nothing of the time that passes meanwhile.
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
        if (mode == Mode.RUNNING) {
            shownThen += step.toMillis();
        } else {
            latest += step.toMillis();
        }
    }

    /** What moves a clock, besides being set. */
    public enum Mode {
        /** The time, times the speed. */
        RUNNING,

        /** Nothing. */
        FROZEN,

        /** Each query of a job's status: to the next event of that job. */
        ON_POLL;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
