package dev.fakedrs.drs.switchover;

import dev.fakedrs.drs.json.constraint.Mandatory;
import dev.fakedrs.job.switchover.SwitchoverMode;
import org.jspecify.annotations.Nullable;

/** What SwitchVip is sent. */
record SwitchVipRequest(@Mandatory @Nullable SwitchoverMode mode) {}
