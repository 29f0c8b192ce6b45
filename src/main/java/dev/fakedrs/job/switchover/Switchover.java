package dev.fakedrs.job.switchover;

import dev.fakedrs.contract.ErrorCode;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A switchover, decided when it began: what it is at any instant follows from that.
 *
 * @param failure how it ends; null: it completes
 */
public record Switchover(
        SwitchoverMode mode,
        Instant startedAt,
        Instant endsAt,
        @Nullable ErrorCode failure) {

    public SwitchoverStatus statusAt(Instant now) {
        return now.isBefore(endsAt) ? SwitchoverStatus.SWITCH_VIP_START : end();
    }

    /** The same, where its job ends at an instant: one that runs then fails. */
    public Switchover truncatedAt(Instant end) {
        boolean cut = !startedAt.isAfter(end) && end.isBefore(endsAt);
        return cut ? new Switchover(mode, startedAt, end, ErrorCode.DRS_M01501) : this;
    }

    /** The status that it comes to. */
    public SwitchoverStatus end() {
        return failure == null ? SwitchoverStatus.SWITCH_VIP_COMPLETE : SwitchoverStatus.SWITCH_VIP_FAILED;
    }
}
