package dev.fakedrs;

import dev.fakedrs.setting.FakeDrsProperties;
import java.io.File;
import org.springframework.boot.web.server.context.WebServerInitializedEvent;
import org.springframework.boot.web.server.context.WebServerPortFileWriter;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Writes the port to a file if a setting names one, so that tests can start the emulator on any free port. */
@Component
class PortFileWriter {

    private final FakeDrsProperties settings;

    PortFileWriter(FakeDrsProperties settings) {
        this.settings = settings;
    }

    @EventListener
    void write(WebServerInitializedEvent event) {
        if (settings.portFile() != null && !settings.portFile().isBlank()) {
            new WebServerPortFileWriter(new File(settings.portFile())).onApplicationEvent(event);
        }
    }
}
