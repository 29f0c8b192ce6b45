package dev.fakedrs;

import org.apache.tomcat.util.compat.JreCompat;
import org.apache.tomcat.util.threads.VirtualThreadExecutor;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * Serves calls on virtual threads where Java has them, unless spring.threads.virtual.enabled is false. Spring Boot itself
 * would decide that for the jar when it is built, and the jar may run on another Java.
 */
@Component
class ServerThreads implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {

    private final boolean virtual;

    ServerThreads(Environment environment) {
        this.virtual = JreCompat.isJre21Available()
                && environment.getProperty("spring.threads.virtual.enabled", Boolean.class, true);
    }

    @Override
    public void customize(TomcatServletWebServerFactory factory) {
        if (virtual) {
            factory.addProtocolHandlerCustomizers(handler -> handler.setExecutor(new VirtualThreadExecutor("call-")));
        }
    }
}
