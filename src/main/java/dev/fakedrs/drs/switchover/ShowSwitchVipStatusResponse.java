package dev.fakedrs.drs.switchover;

import dev.fakedrs.job.switchover.SwitchoverStatus;
import org.jspecify.annotations.Nullable;

/** The response of ShowSwitchVipStatus. The error fields are null unless the switchover has failed. */
record ShowSwitchVipStatusResponse(
        String id,
        SwitchoverStatus status,
        @Nullable String errorCode,
        @Nullable String errorMsg) {}
