package dev.fakedrs.drs.web;

import dev.fakedrs.drs.exchange.BufferedResponse;
import dev.fakedrs.drs.exchange.DrsExchange;
import dev.fakedrs.drs.exchange.DrsHeaders;
import dev.fakedrs.drs.exchange.RejectedItem;
import dev.fakedrs.drs.record.JournalRecorder;
import dev.fakedrs.journal.CallOutcome;
import dev.fakedrs.scenario.ScenarioEffect.Connection;
import dev.fakedrs.scenario.ScenarioMatch;
import dev.fakedrs.tomcat.ConnectionResetValve;
import jakarta.servlet.AsyncContext;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Records a call and sends its response. A scenario can delay the response or cut the connection. */
@Component
public class ResponseSender {

    private static final Logger LOG = LoggerFactory.getLogger(ResponseSender.class);

    private static final String RECORDED = ResponseSender.class.getName() + ".recorded";

    private final JournalRecorder recorder;

    ResponseSender(JournalRecorder recorder) {
        this.recorder = recorder;
    }

    /**
     * Schedules the response if a scenario delays it, and returns whether it does. No thread is blocked during the delay. The
     * call is recorded now, because its client may stop waiting and look at the journal.
     */
    boolean sendLater(DrsExchange exchange, HttpServletRequest request, BufferedResponse answer) {
        Duration delay = delayOf(exchange);
        if (delay.isZero() || !answer.isHeldBack()) {
            return false;
        }
        record(exchange, request, answer);
        exchange.body().forgetMost(true);
        answer.trim();
        // After the delay, the container sends the response, because only it can handle a client that has disconnected.
        AsyncContext later = request.startAsync(request, answer);
        later.setTimeout(0);
        CompletableFuture.delayedExecutor(delay.toNanos(), TimeUnit.NANOSECONDS).execute(() -> resume(later, answer));
        return true;
    }

    private static void resume(AsyncContext later, BufferedResponse answer) {
        try {
            later.dispatch();
        } catch (IllegalStateException e) {
            LOG.debug("The container has ended the call during the delay", e);
            answer.close();
        }
    }

    private static Duration delayOf(DrsExchange exchange) {
        return exchange.match().map(ScenarioMatch::delay).orElse(Duration.ZERO);
    }

    /**
     * Records the call, unless that is done already, before the first byte of the response is sent.
     *
     * @param whole whether the response is complete; if it is too long for the buffer, only its beginning is known
     * @return whether the response may be sent
     */
    boolean prepare(DrsExchange exchange, HttpServletRequest request, BufferedResponse answer, boolean whole) {
        if (request.getAttribute(RECORDED) == null) {
            record(exchange, request, answer);
        }
        exchange.body().forgetMost(whole);
        if (!whole) {
            hold(delayOf(exchange));
        }
        Connection cut = cutOf(exchange);
        if (cut != null) {
            ConnectionResetValve.of(request).run();
        }
        return cut == null;
    }

    private void record(DrsExchange exchange, HttpServletRequest request, BufferedResponse answer) {
        List<RejectedItem> refused = exchange.refusedItems();
        for (RejectedItem item : refused.subList(0, Math.min(DrsHeaders.MAX_REASONS, refused.size()))) {
            item.exception().in(exchange.project().projectId());
            answer.addHeader(DrsHeaders.REASON, item.told());
        }
        recorder.record(exchange, request, answer, outcomeOf(cutOf(exchange)));
        request.setAttribute(RECORDED, true);
    }

    private static @Nullable Connection cutOf(DrsExchange exchange) {
        return exchange.match().map(part -> part.then().connection()).orElse(null);
    }

    private static CallOutcome outcomeOf(@Nullable Connection cut) {
        if (cut == null) {
            return CallOutcome.ANSWERED;
        }
        return cut == Connection.RESET ? CallOutcome.RESET : CallOutcome.LOST_RESPONSE;
    }

    /** Blocks the thread, because a response that is too long for the buffer cannot be sent later. */
    private static void hold(Duration delay) {
        try {
            TimeUnit.NANOSECONDS.sleep(delay.toNanos());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
