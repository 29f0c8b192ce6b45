package dev.fakedrs;

import dev.fakedrs.setting.SettingRules;
import java.time.Duration;
import java.util.List;
import org.springframework.boot.autoconfigure.web.WebProperties;
import org.springframework.boot.availability.ApplicationAvailabilityBean;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.tomcat.autoconfigure.TomcatServerProperties;
import org.springframework.boot.tomcat.autoconfigure.TomcatWebServerFactoryCustomizer;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.server.autoconfigure.ServerProperties;
import org.springframework.boot.web.server.autoconfigure.servlet.ServletWebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.support.DefaultLifecycleProcessor;
import org.springframework.core.env.Environment;

/**
 * The server: Spring Boot's Tomcat with all its settings ({@code server.*}). It is named here part by part, as with Spring
 * Boot's own configuration every bean there is would be asked, at each start, whether it has to be filled from settings.
 */
@Configuration(proxyBeanMethods = false)
class ServerConfiguration {

    private static final int HIGHEST_PORT = 65_535;

    @Bean
    TomcatServletWebServerFactory tomcatServletWebServerFactory(
            Environment settings, List<WebServerFactoryCustomizer<TomcatServletWebServerFactory>> own) {
        Binder binder = Binder.get(settings);
        ServerProperties server = binder.bindOrCreate("server", ServerProperties.class);
        TomcatServerProperties tomcat = binder.bindOrCreate("server.tomcat", TomcatServerProperties.class);
        Integer port = server.getPort();
        SettingRules.check(
                port == null || (port >= 0 && port <= HIGHEST_PORT),
                "server.port",
                port,
                "It must be from 1 to " + HIGHEST_PORT + ", or 0 for one that is free.");
        TomcatServletWebServerFactory factory = new TomcatServletWebServerFactory();
        new ServletWebServerFactoryCustomizer(server).customize(factory);
        new TomcatWebServerFactoryCustomizer(settings, server, tomcat, new WebProperties()).customize(factory);
        // No filter or servlet here has annotations of the servlet container's, for which it would look through each.
        factory.addContextCustomizers(context -> {
            context.setIgnoreAnnotations(true);
            context.setUseRelativeRedirects(tomcat.isUseRelativeRedirects());
            if (tomcat.getRedirectContextRoot() != null) {
                context.setMapperContextRootRedirectEnabled(tomcat.getRedirectContextRoot());
            }
        });
        own.forEach(customizer -> customizer.customize(factory));
        return factory;
    }

    /** Whether it is alive and ready, which the program itself says on its way. */
    @Bean
    ApplicationAvailabilityBean applicationAvailability() {
        return new ApplicationAvailabilityBean();
    }

    /** Ends one part after the other, when all are told to end. */
    @Bean
    DefaultLifecycleProcessor lifecycleProcessor(Environment settings) {
        DefaultLifecycleProcessor processor = new DefaultLifecycleProcessor();
        Binder.get(settings)
                .bind("spring.lifecycle.timeout-per-shutdown-phase", Duration.class)
                .ifBound(patience -> processor.setTimeoutPerShutdownPhase(patience.toMillis()));
        return processor;
    }
}
