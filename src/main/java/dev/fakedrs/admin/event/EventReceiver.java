package dev.fakedrs.admin.event;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter.SseEventBuilder;

/**
 * Sends events to one client. Nobody waits for it: events wait in a queue, a thread is used only while one is sent, and a client
 * that does not read for a while is dropped.
 */
final class EventReceiver {

    private static final Logger LOG = LoggerFactory.getLogger(EventReceiver.class);

    private static final int MAX_WAITING = 64;

    private final SseEmitter emitter = new SseEmitter(0L);
    private final Executor executor;
    private final Queue<SseEventBuilder> waiting = new ArrayDeque<>();
    private boolean sending;
    private boolean over;

    EventReceiver(Executor executor) {
        this.executor = executor;
        emitter.onCompletion(this::markOver);
        emitter.onError(failure -> markOver());
    }

    SseEmitter emitter() {
        return emitter;
    }

    synchronized boolean isOver() {
        return over;
    }

    void offer(ProjectEvent event) {
        put(event.toSse());
    }

    /** Sends a comment, which tells the client, and proxies in between, that the connection is alive. */
    void beat() {
        put(SseEmitter.event().comment("beat"));
    }

    private synchronized void put(SseEventBuilder event) {
        if (over) {
            return;
        }
        if (waiting.size() >= MAX_WAITING) {
            markOver();
            return;
        }
        waiting.add(event);
        if (!sending) {
            sending = true;
            run(this::sendAll);
        }
    }

    private void run(Runnable task) {
        try {
            executor.execute(task);
        } catch (RejectedExecutionException e) {
            markOver();
        }
    }

    private void sendAll() {
        try {
            for (SseEventBuilder event = next(); event != null; event = next()) {
                emitter.send(event);
            }
            if (isOver()) {
                emitter.complete();
            }
        } catch (IOException | IllegalStateException e) {
            LOG.debug("A listener has disconnected, or does not read", e);
            markOver();
        }
    }

    private synchronized @Nullable SseEventBuilder next() {
        SseEventBuilder event = waiting.poll();
        sending = event != null;
        return event;
    }

    private synchronized void markOver() {
        over = true;
        waiting.clear();
    }

    /** Ends the stream at the end of the program. */
    void end() {
        markOver();
        run(emitter::complete);
    }
}
