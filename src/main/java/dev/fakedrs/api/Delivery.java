package dev.fakedrs.api;

import dev.fakedrs.http.HangUp;
import dev.fakedrs.scenario.Part;
import dev.fakedrs.scenario.Then.Connection;
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

/** The last step of a call: its answer goes out, late or never where a scenario says so, and is written down. */
@Component
class Delivery {

    private static final Logger LOG = LoggerFactory.getLogger(Delivery.class);

    /** So many items of a batch are explained in the answer's headers; the journal explains more. */
    static final int MOST_WHYS = 10;

    private final Recorder recorder;

    Delivery(Recorder recorder) {
        this.recorder = recorder;
    }

    /** Sends an answer later, where a scenario says so. No thread waits meanwhile. */
    boolean sendLater(Exchange exchange, HttpServletRequest request, BufferedAnswer answer) {
        Duration delay = delayOf(exchange);
        if (delay.isZero() || !answer.isHeldBack()) {
            return false;
        }
        exchange.body().forgetMost();
        // Then it is the container's again, as only there a client may be found gone.
        AsyncContext later = request.startAsync(request, answer);
        later.setTimeout(0);
        CompletableFuture.delayedExecutor(delay.toNanos(), TimeUnit.NANOSECONDS).execute(() -> resume(later));
        return true;
    }

    private static void resume(AsyncContext later) {
        try {
            later.dispatch();
        } catch (IllegalStateException e) {
            LOG.debug("The container has ended the call meanwhile", e);
        }
    }

    private static Duration delayOf(Exchange exchange) {
        return exchange.part().map(Part::delay).orElse(Duration.ZERO);
    }

    /**
     * What is done before the first byte of an answer goes out.
     *
     * @param whole whether it is complete; of one that is too long to be held back, only the beginning is known
     * @return whether it may go out
     */
    boolean prepare(Exchange exchange, HttpServletRequest request, BufferedAnswer answer, boolean whole) {
        List<RefusedItem> refused = exchange.refusedItems();
        for (RefusedItem item : refused.subList(0, Math.min(MOST_WHYS, refused.size()))) {
            item.why().in(exchange.world().projectId());
            answer.addHeader(RefusalWriter.WHY, item.told());
        }
        if (!whole) {
            hold(delayOf(exchange));
        }
        @Nullable
        Connection cut = exchange.part().map(part -> part.then().connection()).orElse(null);
        recorder.record(exchange, request, answer, cut != null);
        if (cut != null) {
            HangUp.of(request).run();
        }
        return cut == null;
    }

    /** Waits, as a long answer cannot be put aside. */
    private static void hold(Duration delay) {
        try {
            TimeUnit.NANOSECONDS.sleep(delay.toNanos());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
