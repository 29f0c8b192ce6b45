package dev.fakedrs.drs.record;

import dev.fakedrs.contract.rule.DrsException;
import dev.fakedrs.drs.exchange.BufferedResponse;
import dev.fakedrs.drs.exchange.DrsExchange;
import dev.fakedrs.drs.exchange.DrsHeaders;
import dev.fakedrs.drs.exchange.RejectedItem;
import dev.fakedrs.journal.CallEffect;
import dev.fakedrs.journal.CallOutcome;
import dev.fakedrs.journal.JournalEntry;
import dev.fakedrs.journal.JournalEntry.Reason;
import dev.fakedrs.journal.RequestJournal;
import dev.fakedrs.journal.UnassignedRequests;
import dev.fakedrs.journal.redaction.SecretRedactor;
import dev.fakedrs.project.Project;
import dev.fakedrs.scenario.ScenarioMatch;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerMapping;

/** Records a call and its response in the journal, the log, the metrics and the coverage. */
@Component
public class JournalRecorder {

    private final NearMissFinder nearMisses;
    private final UnassignedRequests unassigned;
    private final RefusalLog log;
    private final RequestMetrics metrics;
    private final TallyRecorder tallies;
    private final InstantSource time;

    JournalRecorder(
            NearMissFinder nearMisses,
            UnassignedRequests unassigned,
            RefusalLog log,
            RequestMetrics metrics,
            TallyRecorder tallies,
            InstantSource time) {
        this.nearMisses = nearMisses;
        this.unassigned = unassigned;
        this.log = log;
        this.metrics = metrics;
        this.tallies = tallies;
        this.time = time;
    }

    /** Records a call whose outcome is known. */
    public void record(DrsExchange exchange, HttpServletRequest request, BufferedResponse answer, CallOutcome outcome) {
        boolean unanswered = outcome != CallOutcome.ANSWERED;
        log.note(exchange, request, unanswered ? 0 : answer.getStatus());
        metrics.count(exchange, unanswered ? 0 : answer.getStatus());
        Project project = nearMisses.findProject(exchange, request);
        InstantSource clock = project == null ? time : project.clock();
        EntryExample entry =
                new EntryExample(exchange.requestId(), () -> entryOf(exchange, request, answer, outcome, clock));
        String projectId = project == null ? nearMisses.projectIdOf(request) : project.projectId();
        tallies.note(projectId, exchange, entry);
        if (project != null) {
            note(project.journal(), entry);
        } else if (projectId != null) {
            note(unassigned.of(projectId), entry);
        }
        if (project != null && !isVerbatim(exchange)) {
            CoverageRecorder.note(project.coverage(), exchange, request);
        }
    }

    private static void note(RequestJournal journal, EntryExample entry) {
        if (journal.isEnabled()) {
            journal.add(entry.get());
        } else {
            journal.leaveOut();
        }
    }

    private JournalEntry entryOf(
            DrsExchange exchange,
            HttpServletRequest request,
            BufferedResponse answer,
            CallOutcome outcome,
            InstantSource clock) {
        Map<String, String> headers = headersOf(request);
        SecretRedactor redaction = new SecretRedactor(headers);
        DrsException refusal = exchange.exception();
        return new JournalEntry(
                exchange.requestId(),
                Objects.requireNonNullElseGet(exchange.arrivedAt(), clock::instant),
                Duration.between(exchange.began(), time.instant())
                                .plus(exchange.match().map(ScenarioMatch::delay).orElse(Duration.ZERO))
                                .toNanos()
                        / 1e6,
                exchange.operation() == null ? null : exchange.operation().toString(),
                textOf(nearMisses.jobOf(request), redaction),
                all(exchange.jobIds(), redaction::value),
                textOf(exchange.mode(), redaction),
                new JournalEntry.Request(
                        request.getMethod(),
                        redaction.path(request.getRequestURI(), exchange.operation() != null),
                        request.getQueryString() == null ? null : redaction.query(request.getQueryString()),
                        redaction.headers(headers),
                        redaction.body(exchange.body().known())),
                outcome == CallOutcome.ANSWERED
                        ? responseOf(exchange, answer, redaction)
                        : new JournalEntry.Response(0, Map.of(), null, null),
                (refusal == null ? exchange.trace().effect() : CallEffect.NONE).toString(),
                outcome.toString(),
                refusal == null ? null : reasonOf(refusal, redaction),
                all(
                        exchange.refusedItems(),
                        item -> new JournalEntry.RefusedItem(
                                item.item(),
                                textOf(item.jobId(), redaction),
                                item.exception().code().toString(),
                                reasonOf(item.exception(), redaction))),
                all(exchange.deviations().notes(), redaction::own),
                exchange.match().map(ScenarioMatch::scenarioId).orElse(null),
                missed(exchange, request) ? nearMisses.nearest(request) : null);
    }

    private static boolean missed(DrsExchange exchange, HttpServletRequest request) {
        return exchange.operation() == null
                && request.getAttribute(HandlerMapping.BEST_MATCHING_HANDLER_ATTRIBUTE) == null;
    }

    private static Map<String, String> headersOf(HttpServletRequest request) {
        Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        for (Enumeration<String> names = request.getHeaderNames(); names.hasMoreElements(); ) {
            String name = names.nextElement();
            headers.put(name, decoded(String.join(", ", Collections.list(request.getHeaders(name)))));
        }
        return headers;
    }

    /** Decodes a header value as UTF-8 if possible. Tomcat decodes it as ISO 8859-1, but most clients send UTF-8. */
    private static String decoded(String value) {
        String text = new String(value.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
        return text.indexOf('\uFFFD') < 0 ? text : value;
    }

    /** Converts a list. Most calls have empty lists, which need no stream. */
    private static <T, R> List<R> all(List<T> values, Function<T, R> writing) {
        return values.isEmpty() ? List.of() : values.stream().map(writing).toList();
    }

    private static @Nullable String textOf(@Nullable String text, SecretRedactor redaction) {
        return text == null ? null : redaction.value(text);
    }

    /** Returns the reasons why the call or its items were rejected. */
    private static String noted(DrsExchange exchange) {
        if (exchange.exception() != null) {
            return exchange.exception().noted();
        }
        return exchange.refusedItems().stream()
                .limit(DrsHeaders.MAX_REASONS)
                .map(RejectedItem::noted)
                .collect(Collectors.joining(", "));
    }

    private static JournalEntry.Response responseOf(
            DrsExchange exchange, BufferedResponse answer, SecretRedactor redaction) {
        Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        answer.getHeaderNames().forEach(name -> headers.put(name, String.join(", ", answer.getHeaders(name))));
        String noted = noted(exchange);
        if (!noted.isEmpty()) {
            headers.replace(DrsHeaders.REASON, noted);
        }
        DrsException refusal = exchange.exception();
        boolean verbatim = isVerbatim(exchange);
        return new JournalEntry.Response(
                answer.getStatus(),
                verbatim ? redaction.headers(headers) : redaction.ownHeaders(headers),
                refusal == null ? null : refusal.code().toString(),
                verbatim ? redaction.body(answer.beginning()) : redaction.ownBody(answer.beginning()));
    }

    /** Tells whether a scenario has set the whole response. */
    private static boolean isVerbatim(DrsExchange exchange) {
        return exchange.match().filter(ScenarioMatch::isVerbatim).isPresent();
    }

    private static Reason reasonOf(DrsException refusal, SecretRedactor redaction) {
        return Reason.of(refusal, redaction.own(refusal.noted()));
    }
}
