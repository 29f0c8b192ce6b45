/** The dual virtual IP switchover: SwitchVip and ShowSwitchVipStatus. */
@NullMarked
package dev.fakedrs.drs.switchover;

import org.jspecify.annotations.NullMarked;
