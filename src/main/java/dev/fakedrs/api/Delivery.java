package dev.fakedrs.api;

import dev.fakedrs.scenario.Part;
import dev.fakedrs.scenario.Then.Connection;
import jakarta.servlet.AsyncContext;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
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
        // No thread waits meanwhile; then it is the container's again, as only there a client may be found gone.
        AsyncContext later = request.startAsync(request, answer);
        later.setTimeout(0);
        CompletableFuture.delayedExecutor(delay.toNanos(), TimeUnit.NANOSECONDS).execute(() -> resume(later));
    }

    private static void resume(AsyncContext later) {
        try {
            later.dispatch();
        } catch (IllegalStateException e) {
            LOG.debug("The container has ended the call meanwhile", e);
        }
    }

    /** Sends the answer now. */
    void send(Exchange exchange, HttpServletRequest request, ContentCachingResponseWrapper answer) throws IOException {
        List<RefusedItem> refused = exchange.refusedItems();
        for (RefusedItem item : refused.subList(0, Math.min(MOST_WHYS, refused.size()))) {
            answer.addHeader(RefusalWriter.WHY, item.why().why() + "; item=" + item.item());
        }
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
