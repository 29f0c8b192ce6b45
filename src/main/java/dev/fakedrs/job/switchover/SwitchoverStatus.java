package dev.fakedrs.job.switchover;

/** The status of a switchover. */
public enum SwitchoverStatus {
    SWITCH_VIP_START,
    SWITCH_VIP_COMPLETE,
    SWITCH_VIP_FAILED
}
