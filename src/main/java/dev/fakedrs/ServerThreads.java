package dev.fakedrs;

import org.apache.tomcat.util.compat.JreCompat;
import org.apache.tomcat.util.threads.VirtualThreadExecutor;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;

/**
 * The threads that serve calls: virtual ones where the JVM has them, and otherwise those of server.tomcat.threads. That is decided at the start, as the jar may be built with another JVM.
 */
@Component
class ServerThreads implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {

    @Override
    public void customize(TomcatServletWebServerFactory factory) {
        factory.addProtocolHandlerCustomizers(handler -> {
            if (JreCompat.isJre21Available()) {
                handler.setExecutor(new VirtualThreadExecutor("call-"));
            }
        });
    }
}
