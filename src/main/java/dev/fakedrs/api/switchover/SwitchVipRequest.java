package dev.fakedrs.api.switchover;

import dev.fakedrs.api.wire.Mandatory;
import dev.fakedrs.job.switchover.SwitchoverMode;
import org.jspecify.annotations.Nullable;

/** What SwitchVip is sent. */
record SwitchVipRequest(@Mandatory @Nullable SwitchoverMode mode) {}
