package dev.fakedrs.project.snapshot;

import dev.fakedrs.clock.VirtualClock;
import dev.fakedrs.contract.ErrorCode;
import dev.fakedrs.job.switchover.Switchover;
import dev.fakedrs.job.switchover.SwitchoverMode;
import dev.fakedrs.job.switchover.SwitchoverStatus;
import dev.fakedrs.project.snapshot.reading.InvalidSnapshotException;
import dev.fakedrs.project.snapshot.scenario.EffectSnapshot;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A switchover. Only the mode is required; the status and the times have defaults. All given fields must fit together.
 *
 * @param errorCode the error with which the switchover fails or will fail
 */
public record SwitchoverSnapshot(
        @NotNull(message = "is missing; it is one of source, target")
        SwitchoverMode mode,

        @Nullable SwitchoverStatus status,
        @Nullable Instant startedAt,
        @Nullable Instant endsAt,
        @Nullable ErrorCode errorCode) {

    static SwitchoverSnapshot of(Switchover switchover, Instant now) {
        return new SwitchoverSnapshot(
                switchover.mode(),
                switchover.statusAt(now),
                switchover.startedAt(),
                switchover.endsAt(),
                switchover.failure());
    }

    Switchover toSwitchover(String at, Instant now, Duration lasts) {
        Instant end = endOf(now, lasts);
        Instant start = startedAt == null ? end.minus(lasts) : startedAt;
        if (end.isAfter(VirtualClock.END)) {
            throw new InvalidSnapshotException(at + ".ends_at", "is after " + VirtualClock.END);
        }
        if (end.isBefore(start)) {
            throw new InvalidSnapshotException(at + ".ends_at", "is before started_at");
        }
        EffectSnapshot.checkFailure(at + ".error_code", errorCode);
        boolean failed = status == SwitchoverStatus.SWITCH_VIP_FAILED;
        ErrorCode failure = errorCode == null && failed ? ErrorCode.DRS_M01501 : errorCode;
        Switchover switchover = new Switchover(mode, start, end, failure);
        if (status != null && switchover.statusAt(now) != status) {
            throw new InvalidSnapshotException(
                    at + ".status",
                    "does not fit: with these times and error_code it is " + switchover.statusAt(now) + " at " + now);
        }
        return switchover;
    }

    private Instant endOf(Instant now, Duration lasts) {
        if (endsAt != null) {
            return endsAt;
        }
        if (startedAt != null) {
            return startedAt.plus(lasts);
        }
        boolean over = status != null && status != SwitchoverStatus.SWITCH_VIP_START;
        return over ? now : now.plus(lasts);
    }
}
