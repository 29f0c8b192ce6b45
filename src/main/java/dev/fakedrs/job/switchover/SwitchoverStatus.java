package dev.fakedrs.job.switchover;

/** How far a switchover has come. */
public enum SwitchoverStatus {
    SWITCH_VIP_START,
    SWITCH_VIP_COMPLETE,
    SWITCH_VIP_FAILED
}
