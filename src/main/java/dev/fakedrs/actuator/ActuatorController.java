package dev.fakedrs.actuator;

import dev.fakedrs.project.ProjectRegistry;
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
    private final ProjectRegistry projects;

    ActuatorController(ApplicationAvailability availability, Metrics metrics, ProjectRegistry projects) {
        this.availability = availability;
        this.projects = projects;
        this.metrics = metrics;
    }

    @GetMapping("/actuator/health")
    ResponseEntity<Health> health() {
        String liveness = liveness();
        String status = liveness.equals(UP) ? readiness() : liveness;
        return answer(status, new Health(status, List.of("liveness", "readiness"), null));
    }

    @GetMapping("/actuator/health/liveness")
    ResponseEntity<Health> live() {
        String status = liveness();
        return answer(status, new Health(status, null, null));
    }

    @GetMapping("/actuator/health/readiness")
    ResponseEntity<Health> ready() {
        String status = readiness();
        return answer(status, new Health(status, null, Map.of("projects", new Component(UP, projects.occupancy()))));
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

    private static ResponseEntity<Health> answer(String status, Health health) {
        return ResponseEntity.status(status.equals(UP) ? HttpStatus.OK : HttpStatus.SERVICE_UNAVAILABLE)
                .body(health);
    }

    private record Health(
            String status,
            @Nullable List<String> groups,
            @Nullable Map<String, Component> components) {}

    /** A part, up also where it is full: the projects that there are can be called on, so nobody should end it for that. */
    private record Component(String status, Object details) {}
}
