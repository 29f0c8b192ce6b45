package dev.fakedrs.job.switchover;

import dev.fakedrs.contract.ErrorCode;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A switchover. Its end is decided when it begins, and its status at an instant is computed.
 *
 * @param failure the error with which it ends, or null if it completes
 */
public record Switchover(
        SwitchoverMode mode,
        Instant startedAt,
        Instant endsAt,
        @Nullable ErrorCode failure) {

    public SwitchoverStatus statusAt(Instant now) {
        return now.isBefore(endsAt) ? SwitchoverStatus.SWITCH_VIP_START : end();
    }

    /** Returns this switchover, which fails if it is still running when the job ends. */
    public Switchover truncatedAt(Instant end) {
        boolean cut = !startedAt.isAfter(end) && end.isBefore(endsAt);
        return cut ? new Switchover(mode, startedAt, end, ErrorCode.DRS_M01501) : this;
    }

    /** Returns the final status. */
    public SwitchoverStatus end() {
        return failure == null ? SwitchoverStatus.SWITCH_VIP_COMPLETE : SwitchoverStatus.SWITCH_VIP_FAILED;
    }
}
