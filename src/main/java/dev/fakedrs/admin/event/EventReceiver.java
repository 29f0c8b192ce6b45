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

    /** The maximum number of characters that wait. */
    private static final int MAX_WAITING_LENGTH = 500_000;

    private final SseEmitter emitter = new SseEmitter(0L);
    private final Executor executor;
    private final Queue<Waiting> waiting = new ArrayDeque<>();
    private int waitingLength;
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
        put(new Waiting(event.toSse(), event.data().length()));
    }

    /** Sends a comment, which tells the client, and proxies in between, that the connection is alive. */
    void beat() {
        put(new Waiting(SseEmitter.event().comment("beat"), 0));
    }

    private synchronized void put(Waiting event) {
        if (over) {
            return;
        }
        if (waiting.size() >= MAX_WAITING || waitingLength > MAX_WAITING_LENGTH) {
            markOver();
            return;
        }
        waiting.add(event);
        waitingLength += event.length();
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
            emitter.complete();
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
        Waiting event = waiting.poll();
        sending = event != null;
        if (event == null) {
            return null;
        }
        waitingLength -= event.length();
        return event.content();
    }

    private synchronized void markOver() {
        over = true;
        waiting.clear();
        waitingLength = 0;
    }

    /** Ends the stream at the end of the program. */
    void end() {
        markOver();
        run(emitter::complete);
    }

    /** An event that waits, and the number of characters of its data. */
    private record Waiting(SseEventBuilder content, int length) {}
}
