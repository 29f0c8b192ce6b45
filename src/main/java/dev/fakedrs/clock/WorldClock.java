package dev.fakedrs.clock;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The time of one world, in whole milliseconds. It runs with the time that it is given, at a distance, or stands still; it
 * can be set forward and never goes back. Safe for use by many threads.
 */
public final class WorldClock implements InstantSource {

    /** The last instant that a world can reach. */
    public static final Instant END = Instant.parse("9999-12-31T23:59:59.999Z");

    private final InstantSource time;
    private Duration ahead = Duration.ZERO;
    private @Nullable Instant frozenAt;
    private Instant latest = Instant.EPOCH;

    /** A clock that runs, and shows the time that it is given. */
    public WorldClock(InstantSource time) {
        this.time = time;
    }

    /** A clock that begins at exactly this instant, whatever the time. */
    public static WorldClock startingAt(Instant start, Mode mode, InstantSource time) {
        WorldClock clock = new WorldClock(time);
        clock.frozenAt = mode == Mode.FROZEN ? start : null;
        clock.ahead = Duration.between(time.instant().truncatedTo(ChronoUnit.MILLIS), start);
        return clock;
    }

    @Override
    public synchronized Instant instant() {
        Instant now = frozenAt != null ? frozenAt : running();
        if (now.isAfter(latest)) {
            latest = now.isAfter(END) ? END : now;
        }
        return latest;
    }

    public synchronized Mode mode() {
        return frozenAt == null ? Mode.RUNNING : Mode.FROZEN;
    }

    /** Lets the clock run or stand still, from the time that it shows. */
    public synchronized void mode(Mode mode) {
        Instant now = instant();
        if (mode != mode()) {
            frozenAt = mode == Mode.FROZEN ? now : null;
            ahead = Duration.between(time.instant().truncatedTo(ChronoUnit.MILLIS), now);
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
        if (frozenAt != null) {
            frozenAt = frozenAt.plus(step);
        } else {
            ahead = ahead.plus(step);
        }
    }

    private Instant running() {
        return time.instant().truncatedTo(ChronoUnit.MILLIS).plus(ahead);
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
