package dev.fakedrs.drs.switchover;

import dev.fakedrs.job.switchover.SwitchoverStatus;
import org.jspecify.annotations.Nullable;

/** What ShowSwitchVipStatus answers: the error's fields only when the switchover has failed. */
record ShowSwitchVipStatusResponse(
        String id,
        SwitchoverStatus status,
        @Nullable String errorCode,
        @Nullable String errorMsg) {}
