package dev.fakedrs.project.snapshot;

import dev.fakedrs.clock.VirtualClock;
import dev.fakedrs.clock.VirtualClock.Mode;
import dev.fakedrs.project.snapshot.reading.InvalidSnapshotException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import org.hibernate.validator.constraints.Range;
import org.jspecify.annotations.Nullable;

/**
 * The time, mode and speed of a project's clock. A field that is null does not change the clock.
 *
 * @param speed simulated seconds per second; snapshots omit it if it is 1
 */
public record ClockSnapshot(
        @Nullable Instant now,
        @Nullable Mode mode,

        @Nullable @Range(min = 1, max = VirtualClock.MAX_SPEED, message = "must be from 1 to " + VirtualClock.MAX_SPEED)
        Integer speed) {

    public static ClockSnapshot of(VirtualClock clock) {
        return new ClockSnapshot(clock.instant(), clock.mode(), clock.speed() == 1 ? null : clock.speed());
    }

    /** Creates the clock of a new project, which may start at any time. */
    public VirtualClock toClock(InstantSource time) {
        Instant start = now == null ? time.instant() : now;
        return VirtualClock.startingAt(
                start.truncatedTo(ChronoUnit.MILLIS),
                Objects.requireNonNullElse(mode, Mode.RUNNING),
                Objects.requireNonNullElse(speed, 1),
                time);
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
        clock.run(Objects.requireNonNullElseGet(mode, clock::mode), Objects.requireNonNullElseGet(speed, clock::speed));
    }
}
