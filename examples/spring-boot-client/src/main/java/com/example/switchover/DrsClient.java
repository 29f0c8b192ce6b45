package com.example.switchover;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Optional;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.client.HttpClientErrorException;
import org.springframework.web.client.RestClient;

/** The two calls of DRS that a switchover needs. */
@Component
public class DrsClient {

    private static final int NEVER_SWITCHED_OVER = 422;

    private final RestClient http;

    DrsClient(RestClient.Builder builder, DrsProperties drs) {
        http = builder.baseUrl(drs.endpoint() + "/v3/" + drs.projectId())
                .defaultHeader("X-Auth-Token", drs.token())
                .build();
    }

    /** Begins a switchover. */
    Accepted switchOver(String jobId, Mode mode) {
        return http.post()
                .uri("/jobs/{job}/switch-vip", jobId)
                .contentType(MediaType.APPLICATION_JSON)
                .body(new Request(mode))
                .retrieve()
                .body(Accepted.class);
    }

    /** Tells how the latest switchover stands; nothing if there never was one, which DRS answers with 422. */
    Optional<Status> status(String jobId) {
        try {
            return Optional.ofNullable(http.get()
                    .uri("/jobs/{job}/get-switch-vip-status", jobId)
                    .retrieve()
                    .body(Status.class));
        } catch (HttpClientErrorException e) {
            if (e.getStatusCode().value() == NEVER_SWITCHED_OVER) {
                return Optional.empty();
            }
            throw e;
        }
    }

    enum Mode {
        @JsonProperty("source")
        SOURCE,
        @JsonProperty("target")
        TARGET
    }

    record Request(Mode mode) {}

    /** DRS answers 202 also where it refuses: the status is failed then. */
    record Accepted(
            String id,
            String status,
            @JsonProperty("error_code") String errorCode,
            @JsonProperty("error_msg") String errorMessage) {}

    record Status(
            String status,
            @JsonProperty("error_code") String errorCode,
            @JsonProperty("error_msg") String errorMessage) {}
}
