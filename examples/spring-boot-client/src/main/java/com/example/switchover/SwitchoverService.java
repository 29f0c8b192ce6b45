package com.example.switchover;

import com.example.switchover.DrsClient.Accepted;
import com.example.switchover.DrsClient.Mode;
import com.example.switchover.DrsClient.Status;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.web.client.RestClientException;
import org.springframework.web.client.RestClientResponseException;

/** Switches over a job, and waits for the end. */
@Service
public class SwitchoverService {

    private static final String RUNNING = "SWITCH_VIP_START";
    private static final String FAILED = "SWITCH_VIP_FAILED";

    private final DrsClient drs;
    private final DrsProperties properties;

    SwitchoverService(DrsClient drs, DrsProperties properties) {
        this.drs = drs;
        this.properties = properties;
    }

    /** Moves a virtual IP address of a job, exactly once, and returns when it has moved. */
    public void switchOver(String jobId, Mode mode) throws InterruptedException {
        begin(jobId, mode);
        Status status = drs.status(jobId).orElseThrow();
        while (status.status().equals(RUNNING)) {
            Thread.sleep(properties.pollInterval().toMillis());
            status = drs.status(jobId).orElseThrow();
        }
        if (status.status().equals(FAILED)) {
            throw new SwitchoverFailedException(status.errorCode(), status.errorMessage());
        }
    }

    private void begin(String jobId, Mode mode) {
        Accepted accepted;
        try {
            accepted = drs.switchOver(jobId, mode);
        } catch (RestClientResponseException e) {
            throw e;
        } catch (RestClientException e) {
            // The answer is lost. Whoever just calls again may begin a second switchover, or be refused for the first one.
            if (isRunning(jobId)) {
                return;
            }
            accepted = drs.switchOver(jobId, mode);
        }
        if (accepted.status().equals("failed")) {
            throw new SwitchoverFailedException(accepted.errorCode(), accepted.errorMessage());
        }
    }

    private boolean isRunning(String jobId) {
        Optional<Status> status = drs.status(jobId);
        return status.isPresent() && status.get().status().equals(RUNNING);
    }
}
