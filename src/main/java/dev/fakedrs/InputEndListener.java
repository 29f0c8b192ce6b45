package dev.fakedrs;

import dev.fakedrs.setting.FakeDrsProperties;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import org.springframework.boot.web.server.context.WebServerInitializedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Ends the program with its standard input if a setting asks for it. The input is a pipe from the program that started this
 * one, and the operating system closes it however that program ends.
 */
@Component
class InputEndListener {

    private final FakeDrsProperties settings;

    InputEndListener(FakeDrsProperties settings) {
        this.settings = settings;
    }

    @EventListener
    void listen(WebServerInitializedEvent event) {
        if (settings.endWithInput() && event.getApplicationContext().getServerNamespace() == null) {
            Thread reader = new Thread(() -> endAfter(System.in), "standard-input");
            reader.setDaemon(true);
            reader.start();
        }
    }

    private static void endAfter(InputStream input) {
        try {
            input.transferTo(OutputStream.nullOutputStream());
        } catch (IOException e) {
            // An input that cannot be read has ended, too.
        }
        System.exit(0);
    }
}
