package dev.fakedrs.actuator;

import io.prometheus.metrics.expositionformats.PrometheusTextFormatWriter;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.availability.ApplicationAvailability;
import org.springframework.boot.availability.LivenessState;
import org.springframework.boot.availability.ReadinessState;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Health, information and metrics, under the paths and with the answers of Spring Boot Actuator, and out of the same
 * availability states. The Actuator itself made every start a sixth longer.
 */
@RestController
class ActuatorController {

    private static final String UP = "UP";

    private final ApplicationAvailability availability;
    private final Metrics metrics;

    ActuatorController(ApplicationAvailability availability, Metrics metrics) {
        this.availability = availability;
        this.metrics = metrics;
    }

    @GetMapping("/actuator/health")
    ResponseEntity<Health> health() {
        String liveness = liveness();
        return answer(liveness.equals(UP) ? readiness() : liveness, List.of("liveness", "readiness"));
    }

    @GetMapping("/actuator/health/liveness")
    ResponseEntity<Health> live() {
        return answer(liveness(), null);
    }

    @GetMapping("/actuator/health/readiness")
    ResponseEntity<Health> ready() {
        return answer(readiness(), null);
    }

    @GetMapping("/actuator/info")
    Map<String, Object> info() {
        return Map.of();
    }

    @GetMapping("/actuator/prometheus")
    ResponseEntity<String> prometheus() throws IOException {
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, PrometheusTextFormatWriter.CONTENT_TYPE)
                .body(metrics.text());
    }

    private String liveness() {
        return availability.getLivenessState() == LivenessState.CORRECT ? UP : "DOWN";
    }

    private String readiness() {
        return availability.getReadinessState() == ReadinessState.ACCEPTING_TRAFFIC ? UP : "OUT_OF_SERVICE";
    }

    private static ResponseEntity<Health> answer(String status, @Nullable List<String> groups) {
        return ResponseEntity.status(status.equals(UP) ? HttpStatus.OK : HttpStatus.SERVICE_UNAVAILABLE)
                .body(new Health(status, groups));
    }

    private record Health(String status, @Nullable List<String> groups) {}
}
