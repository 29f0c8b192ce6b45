package dev.fakedrs.project.snapshot;

import dev.fakedrs.clock.VirtualClock;
import dev.fakedrs.clock.VirtualClock.Mode;
import dev.fakedrs.project.snapshot.reading.InvalidSnapshotException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The time and the mode of a project's clock. A field that is null does not change the clock. */
public record ClockSnapshot(@Nullable Instant now, @Nullable Mode mode) {

    public static ClockSnapshot of(VirtualClock clock) {
        return new ClockSnapshot(clock.instant(), clock.mode());
    }

    /** Creates the clock of a new project, which may start at any time. */
    public VirtualClock toClock(InstantSource time) {
        Instant start = now == null ? time.instant() : now;
        return VirtualClock.startingAt(
                start.truncatedTo(ChronoUnit.MILLIS), Objects.requireNonNullElse(mode, Mode.RUNNING), time);
    }

    /**
     * Changes an existing clock.
     *
     * @throws InvalidSnapshotException if the clock cannot be set to this time; nothing has changed then
     */
    public void applyTo(VirtualClock clock, String at) {
        if (now != null) {
            try {
                clock.forwardTo(now);
            } catch (IllegalArgumentException e) {
                throw new InvalidSnapshotException(
                        at + "now", "is before the clock's time " + clock.instant() + ", or after " + VirtualClock.END);
            }
        }
        if (mode != null) {
            clock.mode(mode);
        }
    }
}
