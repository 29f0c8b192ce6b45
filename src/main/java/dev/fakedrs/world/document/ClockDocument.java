package dev.fakedrs.world.document;

import dev.fakedrs.clock.WorldClock;
import dev.fakedrs.clock.WorldClock.Mode;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A world's clock: what it shows, and whether it runs. What is left out stays as it is. */
public record ClockDocument(@Nullable Instant now, @Nullable Mode mode) {

    public static ClockDocument of(WorldClock clock) {
        return new ClockDocument(clock.instant(), clock.mode());
    }

    /** The clock of a new world, which may begin at any time. */
    public WorldClock toClock(InstantSource time) {
        Instant start = now == null ? time.instant() : now;
        return WorldClock.startingAt(
                start.truncatedTo(ChronoUnit.MILLIS), Objects.requireNonNullElse(mode, Mode.RUNNING), time);
    }

    /**
     * Sets a clock that is in use already.
     *
     * @throws InvalidDocument where it cannot be set so; then nothing has changed
     */
    public void applyTo(WorldClock clock, String at) {
        if (now != null) {
            try {
                clock.forwardTo(now);
            } catch (IllegalArgumentException e) {
                throw new InvalidDocument(
                        at + "now", "is before the clock's time " + clock.instant() + ", or after " + WorldClock.END);
            }
        }
        if (mode != null) {
            clock.mode(mode);
        }
    }
}
