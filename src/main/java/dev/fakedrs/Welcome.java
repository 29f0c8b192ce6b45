package dev.fakedrs;

import dev.fakedrs.world.WorldSettings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.web.server.context.WebServerInitializedEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.stereotype.Component;

/** Says at the start where the emulator listens, and how to try it. */
@Component
class Welcome implements ApplicationListener<WebServerInitializedEvent> {

    private static final Logger LOG = LoggerFactory.getLogger(Welcome.class);

    private static final String TRY_IT = """
            Try it:

            curl -i http://localhost:{}/v3/054ba152d480d55b2f5dc0069e7ddef0/jobs/8c81a12f-2581-4424-a3ab-70ed874jb201/switch-vip \\
              -H 'Content-Type: application/json' -H 'X-Auth-Token: any' -d '{"mode":"source"}'
            """;

    private final WorldSettings settings;

    Welcome(WorldSettings settings) {
        this.settings = settings;
    }

    @Override
    public void onApplicationEvent(WebServerInitializedEvent event) {
        if (event.getApplicationContext().getServerNamespace() == null) {
            int port = event.getWebServer().getPort();
            LOG.info("fake-drs listens on http://localhost:{}; new worlds are filled from {}", port, settings.world());
            // The job of the example is in the default world only.
            if (settings.world().equals(WorldSettings.DEFAULT_WORLD)) {
                LOG.info(TRY_IT, port);
            }
        }
    }
}
