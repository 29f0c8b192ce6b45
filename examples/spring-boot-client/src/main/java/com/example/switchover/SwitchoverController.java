package com.example.switchover;

import com.example.switchover.DrsClient.Mode;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.client.RestClientResponseException;

/** What the people on call use. */
@RestController
class SwitchoverController {

    private final SwitchoverService switchovers;

    SwitchoverController(SwitchoverService switchovers) {
        this.switchovers = switchovers;
    }

    @PostMapping("/jobs/{jobId}/failover")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void failOver(@PathVariable String jobId) throws InterruptedException {
        switchovers.switchOver(jobId, Mode.TARGET);
    }

    @ExceptionHandler({SwitchoverFailedException.class, RestClientResponseException.class})
    @ResponseStatus(HttpStatus.CONFLICT)
    String failed(Exception e) {
        return e.getMessage();
    }
}
