package dev.fakedrs.drs.record;

import dev.fakedrs.drs.exchange.DrsExchange;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Meter.MeterProvider;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.stereotype.Component;

/** Counts the calls of the DRS API by operation and outcome. */
@Component
final class RequestMetrics {

    private final MeterProvider<Counter> counters;

    RequestMetrics(MeterRegistry registry) {
        counters = Counter.builder("drs.requests")
                .description("Calls of the DRS API by operation and outcome: success, refused, scripted or unanswered")
                .withRegistry(registry);
    }

    /**
     * Counts a call.
     *
     * @param status the status of the response, or 0 if there was none
     */
    void count(DrsExchange exchange, int status) {
        String operation =
                exchange.operation() == null ? "none" : exchange.operation().toString();
        counters.withTags("operation", operation, "outcome", outcome(exchange, status))
                .increment();
    }

    private static String outcome(DrsExchange exchange, int status) {
        if (status == 0) {
            return "unanswered";
        }
        if (exchange.exception() != null) {
            return "refused";
        }
        if (exchange.match().filter(match -> match.then().answer() != null).isPresent()) {
            return "scripted";
        }
        return status >= 400 ? "refused" : "success";
    }
}
