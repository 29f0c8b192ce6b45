/** Dual virtual IP switchovers: SwitchVip and ShowSwitchVipStatus. */
@NullMarked
package dev.fakedrs.drs.switchover;

import org.jspecify.annotations.NullMarked;
