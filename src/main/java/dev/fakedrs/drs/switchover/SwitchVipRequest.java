package dev.fakedrs.drs.switchover;

import dev.fakedrs.drs.json.constraint.Mandatory;
import dev.fakedrs.job.switchover.SwitchoverMode;
import org.jspecify.annotations.Nullable;

/** The request of SwitchVip. */
record SwitchVipRequest(@Mandatory @Nullable SwitchoverMode mode) {}
