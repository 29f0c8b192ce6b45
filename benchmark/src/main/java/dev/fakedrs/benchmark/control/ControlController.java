package dev.fakedrs.benchmark.control;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Accepts every switchover that is well-formed, and remembers nothing. */
@RestController
class ControlController {

    @PostMapping("/v3/{project_id}/jobs/{job_id}/switch-vip")
    @ResponseStatus(HttpStatus.ACCEPTED)
    Accepted switchVip(
            @PathVariable("project_id") String projectId,
            @PathVariable("job_id") String jobId,
            @RequestHeader("X-Auth-Token") String token,
            @Valid @RequestBody Switch request) {
        return new Accepted(jobId, "success");
    }

    enum Mode {
        source,
        target
    }

    record Switch(@NotNull Mode mode) {}

    record Accepted(String id, String status) {}
}
