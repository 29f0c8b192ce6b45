package dev.fakedrs.api.switchover;

import dev.fakedrs.api.Exchange;
import dev.fakedrs.api.JsonBody;
import dev.fakedrs.api.Serves;
import dev.fakedrs.error.ErrorTexts;
import dev.fakedrs.job.switchover.Switchover;
import dev.fakedrs.job.switchover.SwitchoverStatus;
import dev.fakedrs.operation.switchover.SwitchoverService;
import dev.fakedrs.scenario.Operation;
import dev.fakedrs.world.World;
import java.util.Objects;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The dual virtual IP switchover. */
@RestController
class SwitchoverController {

    private final SwitchoverService switchovers;
    private final ErrorTexts texts;

    SwitchoverController(SwitchoverService switchovers, ErrorTexts texts) {
        this.switchovers = switchovers;
        this.texts = texts;
    }

    /** The vendor's page "Performing a Switchover" (drs_03_0147). */
    @Serves(Operation.SWITCH_VIP)
    @PostMapping("/v3/{project_id}/jobs/{job_id}/switch-vip")
    @ResponseStatus(HttpStatus.ACCEPTED)
    SwitchVipResponse switchVip(
            World world, Exchange exchange, @PathVariable("job_id") String jobId, @JsonBody SwitchVipRequest request) {
        switchovers.start(world, jobId, Objects.requireNonNull(request.mode()));
        return SwitchVipResponse.accepted(jobId);
    }

    /** The vendor's page "Querying the Switchover Result" (drs_03_0148). */
    @Serves(Operation.SHOW_SWITCH_VIP_STATUS)
    @GetMapping("/v3/{project_id}/jobs/{job_id}/get-switch-vip-status")
    ShowSwitchVipStatusResponse showSwitchVipStatus(
            World world, Exchange exchange, @PathVariable("job_id") String jobId) {
        Switchover latest = switchovers.latest(world, jobId);
        SwitchoverStatus status = latest.statusAt(world.clock().instant());
        exchange.shows(status);
        if (latest.failure() == null || status != SwitchoverStatus.SWITCH_VIP_FAILED) {
            return new ShowSwitchVipStatusResponse(jobId, status, null, null);
        }
        String text = texts.text(latest.failure(), exchange.language().locale());
        return new ShowSwitchVipStatusResponse(jobId, status, latest.failure().toString(), text);
    }
}
