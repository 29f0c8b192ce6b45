package dev.fakedrs.drs.web;

import dev.fakedrs.setting.FakeDrsProperties;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.cors.CorsConfiguration;
import org.springframework.web.cors.DefaultCorsProcessor;
import org.springframework.web.filter.CorsFilter;

/**
 * Lets pages of other sites call the DRS and identity API where they are allowed to, and answers what browsers ask
 * beforehand. Calls of all others go on as if this were not there.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
final class CorsFilterConfiguration extends CorsFilter {

    private final CorsConfiguration allowed;

    @Autowired
    CorsFilterConfiguration(FakeDrsProperties settings) {
        this(configurationOf(settings.cors().allowedOrigins()));
    }

    private CorsFilterConfiguration(CorsConfiguration allowed) {
        super(request -> allowed);
        this.allowed = allowed;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String origin = request.getHeader(HttpHeaders.ORIGIN);
        if (origin == null || allowed.checkOrigin(origin) == null) {
            return true;
        }
        String mapped = request.getServletPath();
        // Of a path that cannot be read, the container knows only what was sent.
        String path = mapped == null || mapped.isEmpty() ? request.getRequestURI() : mapped;
        return path.startsWith("/__admin") || path.startsWith("/actuator");
    }

    /** The same for a call that the servlet container refuses before any filter is reached. */
    void applyTo(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (!shouldNotFilter(request)) {
            new DefaultCorsProcessor().processRequest(allowed, request, response);
        }
    }

    private static CorsConfiguration configurationOf(List<String> origins) {
        CorsConfiguration configuration = new CorsConfiguration();
        configuration.setAllowedOrigins(origins);
        configuration.addAllowedMethod(CorsConfiguration.ALL);
        configuration.addAllowedHeader(CorsConfiguration.ALL);
        configuration.addExposedHeader(CorsConfiguration.ALL);
        return configuration;
    }
}
