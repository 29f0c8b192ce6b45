package dev.fakedrs;

import dev.fakedrs.setting.FakeDrsProperties;
import java.net.InetAddress;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.tomcat.TomcatWebServer;
import org.springframework.boot.web.server.WebServer;
import org.springframework.boot.web.server.context.WebServerInitializedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Logs the address of the emulator and a sample call after the start. */
@Component
class StartupLogger {

    private static final Logger LOG = LoggerFactory.getLogger(StartupLogger.class);

    private static final String TRY_IT = """
            Try it:

            curl -i {}://localhost:{}/v3/054ba152d480d55b2f5dc0069e7ddef0/jobs/8c81a12f-2581-4424-a3ab-70ed874jb201/switch-vip \\
              -H 'Content-Type: application/json' -H 'X-Auth-Token: any' -d '{"mode":"source"}'
            """;

    private final FakeDrsProperties settings;

    StartupLogger(FakeDrsProperties settings) {
        this.settings = settings;
    }

    @EventListener
    void logAddress(WebServerInitializedEvent event) {
        if (event.getApplicationContext().getServerNamespace() == null) {
            WebServer server = event.getWebServer();
            int port = server.getPort();
            LOG.info(
                    "fake-drs listens on {}://{}; new projects are filled from {}",
                    schemeOf(server),
                    place(addressOf(server), port),
                    settings.seedFile());
            if (settings.admin().enabled()) {
                LOG.info("The console: {}://{}:{}/__admin/", schemeOf(server), hostOf(addressOf(server)), port);
            }
            // Only projects of the default seed file contain the job of the sample call.
            if (settings.seedFile().equals(FakeDrsProperties.DEFAULT_SEED_FILE)) {
                LOG.info(TRY_IT, schemeOf(server), port);
            }
        }
    }

    private static String place(@Nullable InetAddress address, int port) {
        if (address == null || address.isAnyLocalAddress()) {
            return "localhost:" + port
                    + "; on all addresses of this machine (set SERVER_ADDRESS to one of them to change this)";
        }
        if (address.isLoopbackAddress()) {
            return "localhost:" + port
                    + "; from this machine only (set SERVER_ADDRESS to change this; 0.0.0.0: from everywhere)";
        }
        return hostOf(address) + ":" + port + "; on this address only, because of server.address";
    }

    private static String hostOf(@Nullable InetAddress address) {
        return address == null || address.isAnyLocalAddress() || address.isLoopbackAddress()
                ? "localhost"
                : HealthCheck.hostOf(address.getHostAddress());
    }

    private static String schemeOf(WebServer server) {
        return server instanceof TomcatWebServer tomcat
                ? tomcat.getTomcat().getConnector().getScheme()
                : "http";
    }

    private static @Nullable InetAddress addressOf(WebServer server) {
        return server instanceof TomcatWebServer tomcat
                        && tomcat.getTomcat().getConnector().getProperty("address") instanceof InetAddress address
                ? address
                : null;
    }
}
