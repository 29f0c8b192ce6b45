package dev.fakedrs.tomcat;

import java.time.InstantSource;
import org.apache.catalina.Lifecycle;
import org.apache.catalina.LifecycleEvent;
import org.apache.catalina.connector.Connector;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;

/** Configures Tomcat's limits, and closes connections with an unfinished request head on each of Tomcat's periodic events. */
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
        // Parameters are read from the query only. Tomcat would read a form into memory that the budget does not count.
        factory.addConnectorCustomizers(connector -> connector.setParseBodyMethods(""));
        // Browsers can send more languages than Tomcat's limit of ten. The size of the head limits them anyway.
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
