package dev.fakedrs.api;

import dev.fakedrs.scenario.Part;
import dev.fakedrs.scenario.Then.Connection;
import jakarta.servlet.AsyncContext;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.web.util.ContentCachingResponseWrapper;

/** The last step of a call: its answer goes out, late or never where a scenario says so, and is written down. */
@Component
class Delivery {

    private static final Logger LOG = LoggerFactory.getLogger(Delivery.class);

    /** So many items of a batch are explained in the answer's headers; the journal explains more. */
    private static final int MOST_WHYS = 10;

    private final Recorder recorder;

    Delivery(Recorder recorder) {
        this.recorder = recorder;
    }

    void deliver(Exchange exchange, HttpServletRequest request, ContentCachingResponseWrapper answer)
            throws IOException {
        Duration delay = exchange.part().map(Part::delay).orElse(Duration.ZERO);
        if (delay.isZero()) {
            send(exchange, request, answer);
            return;
        }
        // No thread waits meanwhile.
        AsyncContext later = request.startAsync(request, answer);
        later.setTimeout(0);
        CompletableFuture.delayedExecutor(delay.toNanos(), TimeUnit.NANOSECONDS)
                .execute(() -> sendLate(exchange, request, answer, later));
    }

    private void sendLate(
            Exchange exchange, HttpServletRequest request, ContentCachingResponseWrapper answer, AsyncContext later) {
        try {
            send(exchange, request, answer);
        } catch (IOException | RuntimeException e) {
            // The container takes a call apart when its client is gone: whatever that ends in, nobody is left to be
            // told.
            LOG.debug("The client did not wait for its answer", e);
        } finally {
            complete(later);
        }
    }

    private static void complete(AsyncContext later) {
        try {
            later.complete();
        } catch (RuntimeException e) {
            LOG.debug("The container has ended the call already, as the client is gone", e);
        }
    }

    private void send(Exchange exchange, HttpServletRequest request, ContentCachingResponseWrapper answer)
            throws IOException {
        exchange.refusedItems().stream()
                .limit(MOST_WHYS)
                .forEach(item -> answer.addHeader(RefusalWriter.WHY, item.why().why() + "; item=" + item.item()));
        @Nullable
        Connection cut = exchange.part().map(part -> part.then().connection()).orElse(null);
        recorder.record(exchange, request, answer, cut != null);
        if (cut == null) {
            answer.copyBodyToResponse();
        } else {
            HangUp.of(request).run();
        }
    }
}
