package dev.fakedrs.api;

import dev.fakedrs.journal.Shelf;
import dev.fakedrs.world.Worlds;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.stereotype.Component;

/** What Prometheus is told. */
@Component
class Metrics {

    private final MeterRegistry registry;

    Metrics(MeterRegistry registry, Worlds worlds, Shelf journals) {
        this.registry = registry;
        Gauge.builder("drs.worlds", worlds, Worlds::count)
                .description("Worlds that are in use")
                .register(registry);
        FunctionCounter.builder("drs.journal.dropped", journals, Shelf::dropped)
                .description("Journal entries that had to go")
                .register(registry);
    }

    /** Counts a call; the outcome is success, refused, scripted or unanswered. */
    void count(Exchange exchange, int status) {
        String operation =
                exchange.operation() == null ? "none" : exchange.operation().toString();
        registry.counter("drs.requests", "operation", operation, "outcome", outcome(exchange, status))
                .increment();
    }

    private static String outcome(Exchange exchange, int status) {
        if (status == 0) {
            return "unanswered";
        }
        if (exchange.refusal() != null) {
            return "refused";
        }
        if (exchange.part().filter(part -> part.then().answer() != null).isPresent()) {
            return "scripted";
        }
        return status >= 400 ? "refused" : "success";
    }
}
