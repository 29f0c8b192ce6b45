package dev.fakedrs.drs.web;

import dev.fakedrs.contract.rule.HttpRule;
import dev.fakedrs.contract.rule.Rule;
import dev.fakedrs.tomcat.ConnectionResetValve;
import java.io.IOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.core.StandardHost;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;

/** Configures Tomcat so that the requests it rejects itself get the same error format as all other rejected requests. */
@Component
class TomcatErrorReportValve implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {

    private final DrsErrorWriter refusals;
    private final CorsFilterConfiguration cors;

    TomcatErrorReportValve(DrsErrorWriter refusals, CorsFilterConfiguration cors) {
        this.refusals = refusals;
        this.cors = cors;
    }

    @Override
    public void customize(TomcatServletWebServerFactory factory) {
        // Tomcat's own rejection of TRACE lists the wrong allowed methods, so the application rejects TRACE instead.
        factory.addConnectorCustomizers(connector -> connector.setAllowTrace(true));
        factory.addContextCustomizers(context -> {
            if (context.getParent() instanceof StandardHost host) {
                host.getPipeline().addValve(new ConnectionResetValve());
                host.setErrorReportValveClass("");
                host.getPipeline().addValve(new ErrorValve());
            }
        });
    }

    private static Rule ruleOf(int status) {
        return switch (status) {
            case 404 -> HttpRule.PATH_UNKNOWN;
            case 405 -> HttpRule.METHOD_NOT_ALLOWED;
            case 413 -> HttpRule.BODY_TOO_LARGE;
            case 500 -> HttpRule.INTERNAL_ERROR;
            default -> HttpRule.MALFORMED_HTTP;
        };
    }

    private final class ErrorValve extends ErrorReportValve {

        @Override
        protected void report(Request request, Response response, @Nullable Throwable throwable) {
            int status = response.getStatus();
            if (status < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
                return;
            }
            try {
                cors.applyTo(request.getRequest(), response.getResponse());
                refusals.write(
                        request.getRequest(),
                        response.getResponse(),
                        ruleOf(status).exception(),
                        status);
                response.finishResponse();
            } catch (IOException | IllegalStateException e) {
                // The client has disconnected or the response is already committed, so no error can be reported.
                container.getLogger().debug("The error response could not be written", e);
            }
        }
    }
}
