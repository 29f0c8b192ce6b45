package dev.fakedrs.tomcat;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.TimeUnit;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.tomcat.TomcatWebServer;
import org.springframework.boot.web.server.Shutdown;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.SmartLifecycle;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * Ends keep-alive connections at shutdown. Clients may be about to send a request on them, so during the grace period the
 * server still answers requests, with {@code Connection: close}. Tomcat alone would close the connections at once.
 */
@Component
class KeepAliveEnding implements SmartLifecycle {

    private static final int POLL_MILLIS = 20;

    /** The default of Spring Boot. */
    private static final Duration USUAL_GRACE = Duration.ofSeconds(30);

    private final ServletWebServerApplicationContext context;
    private final InstantSource time;
    private final boolean graceful;
    private final Duration grace;
    private volatile boolean running;

    KeepAliveEnding(ServletWebServerApplicationContext context, InstantSource time, Environment settings) {
        Binder binder = Binder.get(settings);
        this.context = context;
        this.time = time;
        this.graceful = binder.bind("server.shutdown", Shutdown.class).orElse(Shutdown.GRACEFUL) == Shutdown.GRACEFUL;
        this.grace = binder.bind("spring.lifecycle.timeout-per-shutdown-phase", Duration.class)
                .orElse(USUAL_GRACE);
    }

    @Override
    public void start() {
        running = true;
    }

    @Override
    public void stop() {
        running = false;
        if (graceful
                && context.getWebServer() instanceof TomcatWebServer server
                && server.getTomcat().getConnector().getProtocolHandler() instanceof HeadDeadlineProtocol protocol) {
            protocol.setMaxKeepAliveRequests(1);
            await(protocol);
        }
    }

    private void await(HeadDeadlineProtocol protocol) {
        Instant end = time.instant().plus(grace);
        try {
            while (protocol.connectionCount() > 0 && time.instant().isBefore(end)) {
                TimeUnit.MILLISECONDS.sleep(POLL_MILLIS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Stops before the web server, which has a lower phase. */
    @Override
    public int getPhase() {
        return DEFAULT_PHASE;
    }
}
