package dev.fakedrs.tomcat;

import java.time.InstantSource;
import org.apache.catalina.Lifecycle;
import org.apache.catalina.LifecycleEvent;
import org.apache.catalina.connector.Connector;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;

/** Looks now and then, as often as Tomcat has such things done, for requests whose head does not come to an end. */
@Component
class ConnectionLimits implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {

    private final InstantSource time;

    ConnectionLimits(InstantSource time) {
        this.time = time;
    }

    @Override
    public void customize(TomcatServletWebServerFactory factory) {
        factory.setProtocol(HeadDeadlineProtocol.class.getName());
        factory.addContextValves(new BrokenEscapeValve());
        // Parameters come from the query alone: Tomcat would read a form by itself, into memory that nobody counts.
        factory.addConnectorCustomizers(connector -> connector.setParseBodyMethods(""));
        // Browsers name more languages than the ten that Tomcat takes; no more than a head holds.
        factory.addConnectorCustomizers(connector -> connector.setMaxLocaleCount(-1));
        factory.addConnectorCustomizers(connector -> factory.addContextCustomizers(
                context -> context.addLifecycleListener(event -> look(event, connector))));
    }

    private void look(LifecycleEvent event, Connector connector) {
        if (Lifecycle.PERIODIC_EVENT.equals(event.getType())
                && connector.getProtocolHandler() instanceof HeadDeadlineProtocol protocol) {
            protocol.endLateHeads(time);
        }
    }
}
