package dev.fakedrs.drs.switchover;

/** What SwitchVip answers when it has accepted a switchover. */
record SwitchVipResponse(String id, String status) {

    static SwitchVipResponse accepted(String jobId) {
        return new SwitchVipResponse(jobId, "success");
    }
}
