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
import java.util.Enumeration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.util.ContentCachingResponseWrapper;

/** Writes a call and its answer into its project's journal, and counts what it covered. */
@Component
class Recorder {

    private final Addressees addressees;
    private final Strays strays;
    private final Metrics metrics;
    private final InstantSource time;

    Recorder(Addressees addressees, Strays strays, Metrics metrics, InstantSource time) {
        this.addressees = addressees;
        this.strays = strays;
        this.metrics = metrics;
        this.time = time;
    }

    void record(
            Exchange exchange, HttpServletRequest request, ContentCachingResponseWrapper answer, boolean unanswered) {
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
        boolean verbatim = exchange.part()
                .map(Part::then)
                .filter(then -> then.answer() instanceof Answer.Say)
                .isPresent();
        if (!verbatim) {
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
            ContentCachingResponseWrapper answer,
            boolean unanswered,
            InstantSource clock) {
        Redaction redaction = redactionOf(request);
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
                        redaction.path(path),
                        request.getQueryString() == null ? null : redaction.value(request.getQueryString()),
                        redaction.headers(),
                        redaction.body(exchange.body())),
                unanswered ? new Entry.Response(0, Map.of(), null, null) : responseOf(answer, refusal, redaction),
                refusal == null ? null : whyOf(refusal),
                all(
                        exchange.refusedItems(),
                        item -> new Entry.RefusedItem(
                                item.item(),
                                textOf(item.jobId(), redaction),
                                item.why().code().toString(),
                                whyOf(item.why()))),
                all(exchange.deviations(), redaction::value),
                exchange.part().map(Part::scenarioId).orElse(null),
                missed(exchange, request) ? addressees.nearest(request.getMethod(), PlainPath.of(path)) : null);
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

    private static Redaction redactionOf(HttpServletRequest request) {
        Redaction redaction = new Redaction();
        for (Enumeration<String> names = request.getHeaderNames(); names.hasMoreElements(); ) {
            String name = names.nextElement();
            for (Enumeration<String> values = request.getHeaders(name); values.hasMoreElements(); ) {
                redaction.header(name, values.nextElement());
            }
        }
        return redaction;
    }

    /** Most calls have none of what is listed. */
    private static <T, R> List<R> all(List<T> values, Function<T, R> writing) {
        return values.isEmpty() ? List.of() : values.stream().map(writing).toList();
    }

    private static @Nullable String textOf(@Nullable String text, Redaction redaction) {
        return text == null ? null : redaction.value(text);
    }

    private static Entry.Response responseOf(
            ContentCachingResponseWrapper answer, @Nullable Refusal refusal, Redaction redaction) {
        Redaction headers = new Redaction();
        for (String name : new HashSet<>(answer.getHeaderNames())) {
            Collection<String> values = answer.getHeaders(name);
            String value = values.size() == 1 ? values.iterator().next() : String.join(", ", values);
            if (name.equals(RefusalWriter.WHY)) {
                headers.ownHeader(name, value);
            } else {
                headers.header(name, value);
            }
        }
        return new Entry.Response(
                answer.getStatus(),
                headers.headers(),
                refusal == null ? null : refusal.code().toString(),
                redaction.body(answer.getContentAsByteArray()));
    }

    private static Why whyOf(Refusal refusal) {
        Explanation known = refusal.rule().explanation();
        return new Why(
                refusal.rule().id(),
                known.text(),
                known.basis().toString(),
                known.page(),
                refusal.why(),
                known.remedy());
    }
}
