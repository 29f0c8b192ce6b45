package dev.fakedrs.api;

import dev.fakedrs.actuator.Metrics;
import dev.fakedrs.error.Explanation;
import dev.fakedrs.error.Refusal;
import dev.fakedrs.journal.Entry;
import dev.fakedrs.journal.Entry.Why;
import dev.fakedrs.journal.Journal;
import dev.fakedrs.journal.Redaction;
import dev.fakedrs.journal.Strays;
import dev.fakedrs.scenario.Part;
import dev.fakedrs.scenario.Then.Answer;
import dev.fakedrs.world.World;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Collection;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerMapping;

/** Writes a call and its answer into its project's journal, and counts what it covered. */
@Component
class Recorder {

    private final Addressees addressees;
    private final Strays strays;
    private final CallLog log;
    private final Metrics metrics;
    private final InstantSource time;

    Recorder(Addressees addressees, Strays strays, CallLog log, Metrics metrics, InstantSource time) {
        this.addressees = addressees;
        this.strays = strays;
        this.log = log;
        this.metrics = metrics;
        this.time = time;
    }

    void record(Exchange exchange, HttpServletRequest request, BufferedAnswer answer, boolean unanswered) {
        log.note(exchange, request, unanswered ? 0 : answer.getStatus());
        metrics.count(
                exchange.operation() == null ? "none" : exchange.operation().toString(),
                unanswered ? "unanswered" : outcome(exchange, answer.getStatus()));
        World world = addressees.worldOf(exchange, request);
        if (world == null) {
            String projectId = addressees.projectOf(request);
            if (projectId != null) {
                note(strays.of(projectId), () -> entryOf(exchange, request, answer, unanswered, time));
            }
            return;
        }
        note(world.journal(), () -> entryOf(exchange, request, answer, unanswered, world.clock()));
        if (!isVerbatim(exchange)) {
            Met.note(world.coverage(), exchange, request);
        }
    }

    private static void note(Journal journal, Supplier<Entry> entry) {
        if (journal.keeps()) {
            journal.add(entry.get());
        }
    }

    private Entry entryOf(
            Exchange exchange,
            HttpServletRequest request,
            BufferedAnswer answer,
            boolean unanswered,
            InstantSource clock) {
        Map<String, String> headers = headersOf(request);
        Redaction redaction = new Redaction(headers);
        Refusal refusal = exchange.refusal();
        String path = request.getRequestURI();
        return new Entry(
                exchange.requestId(),
                Objects.requireNonNullElseGet(exchange.arrivedAt(), clock::instant),
                Duration.between(exchange.began(), time.instant()).toNanos() / 1e6,
                exchange.operation() == null ? null : exchange.operation().toString(),
                textOf(addressees.jobOf(request), redaction),
                all(exchange.jobIds(), redaction::value),
                textOf(exchange.mode(), redaction),
                new Entry.Request(
                        request.getMethod(),
                        redaction.path(path, exchange.operation() != null),
                        request.getQueryString() == null ? null : redaction.query(request.getQueryString()),
                        redaction.headers(headers),
                        redaction.body(exchange.body().known())),
                unanswered ? new Entry.Response(0, Map.of(), null, null) : responseOf(exchange, answer, redaction),
                refusal == null ? null : whyOf(refusal, redaction),
                all(
                        exchange.refusedItems(),
                        item -> new Entry.RefusedItem(
                                item.item(),
                                textOf(item.jobId(), redaction),
                                item.why().code().toString(),
                                whyOf(item.why(), redaction))),
                all(exchange.deviations(), redaction::own),
                exchange.part().map(Part::scenarioId).orElse(null),
                missed(exchange, request) ? addressees.nearest(request) : null);
    }

    private static String outcome(Exchange exchange, int status) {
        if (exchange.refusal() != null) {
            return "refused";
        }
        if (exchange.part().filter(part -> part.then().answer() != null).isPresent()) {
            return "scripted";
        }
        return status >= 400 ? "refused" : "success";
    }

    private static boolean missed(Exchange exchange, HttpServletRequest request) {
        return exchange.operation() == null
                && request.getAttribute(HandlerMapping.BEST_MATCHING_HANDLER_ATTRIBUTE) == null;
    }

    private static Map<String, String> headersOf(HttpServletRequest request) {
        Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        for (Enumeration<String> names = request.getHeaderNames(); names.hasMoreElements(); ) {
            String name = names.nextElement();
            headers.put(name, String.join(", ", Collections.list(request.getHeaders(name))));
        }
        return headers;
    }

    /** Most calls have none of what is listed. */
    private static <T, R> List<R> all(List<T> values, Function<T, R> writing) {
        return values.isEmpty() ? List.of() : values.stream().map(writing).toList();
    }

    private static @Nullable String textOf(@Nullable String text, Redaction redaction) {
        return text == null ? null : redaction.value(text);
    }

    /** Why the call, or what of it, was refused. */
    private static String noted(Exchange exchange) {
        Refusal refusal = exchange.refusal();
        return refusal != null
                ? refusal.noted()
                : exchange.refusedItems().stream()
                        .limit(Delivery.MOST_WHYS)
                        .map(RefusedItem::noted)
                        .collect(Collectors.joining(", "));
    }

    private static Entry.Response responseOf(Exchange exchange, BufferedAnswer answer, Redaction redaction) {
        Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        for (String name : answer.getHeaderNames()) {
            Collection<String> values = answer.getHeaders(name);
            headers.put(name, values.size() == 1 ? values.iterator().next() : String.join(", ", values));
        }
        String noted = noted(exchange);
        if (!noted.isEmpty()) {
            headers.replace(RefusalWriter.WHY, noted);
        }
        Refusal refusal = exchange.refusal();
        boolean verbatim = isVerbatim(exchange);
        byte[] body = answer.beginning();
        return new Entry.Response(
                answer.getStatus(),
                verbatim ? redaction.headers(headers) : redaction.ownHeaders(headers),
                refusal == null ? null : refusal.code().toString(),
                verbatim ? redaction.body(body) : redaction.ownBody(body));
    }

    /** Whether a scenario made the answer, word for word. */
    private static boolean isVerbatim(Exchange exchange) {
        return exchange.part()
                .map(Part::then)
                .filter(then -> then.answer() instanceof Answer.Say)
                .isPresent();
    }

    private static Why whyOf(Refusal refusal, Redaction redaction) {
        Explanation known = refusal.rule().explanation();
        return new Why(
                refusal.rule().id(),
                known.text(),
                known.basis().toString(),
                known.page(),
                redaction.own(refusal.noted()),
                known.remedy());
    }
}
