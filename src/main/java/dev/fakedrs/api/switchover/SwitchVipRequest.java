package dev.fakedrs.api.switchover;

import dev.fakedrs.api.Mandatory;
import dev.fakedrs.job.SwitchoverMode;
import org.jspecify.annotations.Nullable;

/** What SwitchVip is sent. */
record SwitchVipRequest(@Mandatory @Nullable SwitchoverMode mode) {}
