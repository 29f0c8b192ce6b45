package dev.fakedrs.drs.switchover;

import dev.fakedrs.contract.Operation;
import dev.fakedrs.contract.rule.ErrorMessages;
import dev.fakedrs.drs.exchange.DrsExchange;
import dev.fakedrs.drs.exchange.DrsOperation;
import dev.fakedrs.drs.json.StrictJsonBody;
import dev.fakedrs.job.switchover.Switchover;
import dev.fakedrs.job.switchover.SwitchoverStatus;
import dev.fakedrs.project.Project;
import java.util.Objects;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Starts and shows dual virtual IP switchovers. */
@RestController
class SwitchoverController {

    private final SwitchoverService switchovers;
    private final ErrorMessages texts;

    SwitchoverController(SwitchoverService switchovers, ErrorMessages texts) {
        this.switchovers = switchovers;
        this.texts = texts;
    }

    /**
     * Starts a switchover: the vendor's page "Performing a Switchover" (drs_03_0147).
     *
     * @see <a href="https://docs.otc.t-systems.com/data-replication-service/api-ref/api/real-time_synchronization_management/performing_a_switchover.html">the page</a>
     */
    @DrsOperation(Operation.SWITCH_VIP)
    @PostMapping("/v3/{project_id}/jobs/{job_id}/switch-vip")
    @ResponseStatus(HttpStatus.ACCEPTED)
    SwitchVipResponse switchVip(
            Project project,
            DrsExchange exchange,
            @PathVariable("job_id") String jobId,
            @StrictJsonBody SwitchVipRequest request) {
        switchovers.start(project, jobId, Objects.requireNonNull(request.mode()));
        return SwitchVipResponse.accepted(jobId);
    }

    /** The vendor's page "Querying the Switchover Result" (drs_03_0148). */
    @DrsOperation(Operation.SHOW_SWITCH_VIP_STATUS)
    @GetMapping("/v3/{project_id}/jobs/{job_id}/get-switch-vip-status")
    ShowSwitchVipStatusResponse showSwitchVipStatus(
            Project project, DrsExchange exchange, @PathVariable("job_id") String jobId) {
        Switchover latest = switchovers.latest(project, jobId);
        SwitchoverStatus status = latest.statusAt(project.clock().instant());
        exchange.setSwitchoverStatus(status);
        if (latest.failure() == null || status != SwitchoverStatus.SWITCH_VIP_FAILED) {
            return new ShowSwitchVipStatusResponse(jobId, status, null, null);
        }
        String text = texts.text(latest.failure(), exchange.language().locale());
        return new ShowSwitchVipStatusResponse(jobId, status, latest.failure().toString(), text);
    }
}
