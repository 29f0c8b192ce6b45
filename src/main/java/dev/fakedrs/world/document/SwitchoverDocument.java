package dev.fakedrs.world.document;

import dev.fakedrs.clock.WorldClock;
import dev.fakedrs.error.ErrorCode;
import dev.fakedrs.job.switchover.Switchover;
import dev.fakedrs.job.switchover.SwitchoverMode;
import dev.fakedrs.job.switchover.SwitchoverStatus;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A switchover. To write one, its mode is enough, or mode and status; the times follow. What is written must fit together.
 *
 * @param errorCode how it fails, or will fail
 */
public record SwitchoverDocument(
        @Nullable SwitchoverMode mode,
        @Nullable SwitchoverStatus status,
        @Nullable Instant startedAt,
        @Nullable Instant endsAt,
        @Nullable ErrorCode errorCode) {

    static SwitchoverDocument of(Switchover switchover, Instant now) {
        return new SwitchoverDocument(
                switchover.mode(),
                switchover.statusAt(now),
                switchover.startedAt(),
                switchover.endsAt(),
                switchover.failure());
    }

    Switchover toSwitchover(String at, Instant now, Duration lasts) {
        if (mode == null) {
            throw new InvalidDocument(at + ".mode", "is missing; it is one of source, target");
        }
        Instant end = endOf(now, lasts);
        Instant start = startedAt == null ? end.minus(lasts) : startedAt;
        if (end.isAfter(WorldClock.END)) {
            throw new InvalidDocument(at + ".ends_at", "is after " + WorldClock.END);
        }
        if (end.isBefore(start)) {
            throw new InvalidDocument(at + ".ends_at", "is before started_at");
        }
        checkFailure(at + ".error_code", errorCode);
        boolean failed = status == SwitchoverStatus.SWITCH_VIP_FAILED;
        ErrorCode failure = errorCode == null && failed ? ErrorCode.DRS_M01501 : errorCode;
        Switchover switchover = new Switchover(mode, start, end, failure);
        if (status != null && switchover.statusAt(now) != status) {
            throw new InvalidDocument(
                    at + ".status",
                    "does not fit: with these times and error_code it is " + switchover.statusAt(now) + " at " + now);
        }
        return switchover;
    }

    /** A switchover is the service's own: no code of the gateway in front of it tells how it ends. */
    static void checkFailure(String at, @Nullable ErrorCode code) {
        if (code != null && code.fromGateway()) {
            throw new InvalidDocument(at, "'" + code + "' is the gateway's; a switchover fails with a DRS code");
        }
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
