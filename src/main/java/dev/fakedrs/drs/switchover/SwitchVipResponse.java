package dev.fakedrs.drs.switchover;

/** The response of SwitchVip to an accepted switchover. */
record SwitchVipResponse(String id, String status) {

    static SwitchVipResponse accepted(String jobId) {
        return new SwitchVipResponse(jobId, "success");
    }
}
