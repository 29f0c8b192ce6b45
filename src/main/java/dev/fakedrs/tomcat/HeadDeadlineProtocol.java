package dev.fakedrs.tomcat;

import java.net.SocketTimeoutException;
import java.time.Duration;
import java.time.InstantSource;
import org.apache.coyote.Adapter;
import org.apache.coyote.Constants;
import org.apache.coyote.Processor;
import org.apache.coyote.UpgradeProtocol;
import org.apache.coyote.http11.Http11NioProtocol;
import org.apache.tomcat.util.net.SocketEvent;
import org.apache.tomcat.util.net.SocketWrapperBase;
import org.jspecify.annotations.Nullable;

/**
 * Tomcat's HTTP/1.1 protocol with a deadline for the head of a request. Tomcat limits only the pauses of a client, so a client
 * that sends one byte now and then would hold a connection, and the memory for a whole head, for hours.
 */
public final class HeadDeadlineProtocol extends Http11NioProtocol {

    /** Tomcat's start time of a request that has not begun. */
    private static final long NOT_BEGUN = -1;

    private static final Duration MAX_TIME = Duration.ofSeconds(20);

    /** The deadline while more than half of all connections are in use. */
    private static final Duration MAX_TIME_WHEN_BUSY = Duration.ofSeconds(3);

    @Override
    public void setAdapter(Adapter adapter) {
        super.setAdapter(new ServerOptionsAdapter(adapter));
    }

    /** Replaces the protocol that Tomcat looks up when a client begins with HTTP/2. */
    @Override
    public @Nullable UpgradeProtocol getUpgradeProtocol(String name) {
        return name.equals("h2c") ? new Http2Refusal(this::createProcessor) : super.getUpgradeProtocol(name);
    }

    /** Closes the connections whose request head is still incomplete after the deadline. */
    void endLateHeads(InstantSource time) {
        boolean busy = connectionCount() > getMaxConnections() / 2;
        long latest = time.millis() - (busy ? MAX_TIME_WHEN_BUSY : MAX_TIME).toMillis();
        for (SocketWrapperBase<?> connection : getEndpoint().getConnections()) {
            if (connection.getCurrentProcessor() instanceof Processor processor) {
                if (isReadingHead(processor) && processor.getRequest().getStartTime() < latest) {
                    connection.setError(new SocketTimeoutException());
                    connection.processSocket(SocketEvent.ERROR, true);
                }
            }
        }
    }

    /** Tells whether Tomcat waits for the rest of a request head: the request has begun and is not being processed. */
    private static boolean isReadingHead(Processor processor) {
        boolean begun = processor.getRequest().getStartTimeNanos() != NOT_BEGUN;
        int stage = processor.getRequest().getRequestProcessor().getStage();
        return begun && (stage == Constants.STAGE_PARSE || stage == Constants.STAGE_ENDED) && !processor.isAsync();
    }

    int connectionCount() {
        return getEndpoint().getConnections().size();
    }
}
