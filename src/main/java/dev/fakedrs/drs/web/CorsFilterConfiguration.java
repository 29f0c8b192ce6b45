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
 * Applies CORS to the DRS API and the identity API for the allowed origins, and answers their preflight requests. Requests of
 * other origins continue unchanged.
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
        // If Tomcat cannot decode the path, only the raw request URI is known.
        String path = mapped == null || mapped.isEmpty() ? request.getRequestURI() : mapped;
        return path.startsWith("/__admin") || path.startsWith("/actuator");
    }

    /** Applies CORS to a request that Tomcat rejects before it reaches the filters. */
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
