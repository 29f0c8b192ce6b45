package dev.fakedrs.actuator;

import dev.fakedrs.journal.JournalBudget;
import dev.fakedrs.project.ProjectRegistry;
import io.prometheus.metrics.core.metrics.CounterWithCallback;
import io.prometheus.metrics.core.metrics.GaugeWithCallback;
import io.prometheus.metrics.expositionformats.PrometheusTextFormatWriter;
import io.prometheus.metrics.instrumentation.jvm.JvmMetrics;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What Prometheus is told. Nothing but numbers is kept until it asks for the first time. */
@Component
public class Metrics {

    /** How many calls, by operation and outcome. */
    private final Map<String, Map<String, LongAdder>> requests = new ConcurrentHashMap<>();

    private final ProjectRegistry projects;
    private final JournalBudget journals;
    private @Nullable PrometheusRegistry registry;

    Metrics(ProjectRegistry projects, JournalBudget journals) {
        this.projects = projects;
        this.journals = journals;
    }

    /**
     * Counts a call of the DRS API.
     *
     * @param operation its id, or {@code none}
     * @param outcome {@code success}, {@code refused}, {@code scripted} or {@code unanswered}
     */
    public void count(String operation, String outcome) {
        Map<String, LongAdder> counts = requests.get(operation);
        LongAdder count = counts == null ? null : counts.get(outcome);
        if (count == null) {
            count = requests.computeIfAbsent(operation, key -> new ConcurrentHashMap<>())
                    .computeIfAbsent(outcome, key -> new LongAdder());
        }
        count.increment();
    }

    /** All metrics, in Prometheus's text format. */
    synchronized String text() throws IOException {
        if (registry == null) {
            registry = register();
        }
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        PrometheusTextFormatWriter.create().write(text, registry.scrape());
        return text.toString(StandardCharsets.UTF_8);
    }

    private PrometheusRegistry register() {
        PrometheusRegistry metrics = new PrometheusRegistry();
        CounterWithCallback.builder()
                .name("drs_requests_total")
                .help("Calls of the DRS API")
                .labelNames("operation", "outcome")
                .callback(counter -> requests.forEach((operation, counts) ->
                        counts.forEach((outcome, count) -> counter.call((double) count.sum(), operation, outcome))))
                .register(metrics);
        GaugeWithCallback.builder()
                .name("drs_projects")
                .help("Projects in use")
                .callback(gauge -> gauge.call(projects.occupancy().projects()))
                .register(metrics);
        GaugeWithCallback.builder()
                .name("drs_projects_max")
                .help("Projects that may be in use at once")
                .callback(gauge -> gauge.call(projects.occupancy().most()))
                .register(metrics);
        CounterWithCallback.builder()
                .name("drs_projects_evicted_total")
                .help("Projects that were forgotten to make room for others")
                .callback(counter -> counter.call((double) projects.occupancy().evicted()))
                .register(metrics);
        CounterWithCallback.builder()
                .name("drs_journal_dropped_total")
                .help("Journal entries that had to go")
                .callback(counter -> counter.call((double) journals.dropped()))
                .register(metrics);
        JvmMetrics.builder().register(metrics);
        return metrics;
    }
}
