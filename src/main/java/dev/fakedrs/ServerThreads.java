package dev.fakedrs;

import org.apache.tomcat.util.compat.JreCompat;
import org.apache.tomcat.util.threads.VirtualThreadExecutor;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * Serves calls on virtual threads if the JVM supports them and spring.threads.virtual.enabled is not false. Spring Boot's AOT
 * processing would decide this at build time, but the jar may run on another Java version.
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
