package dev.fakedrs.drs.web;

import dev.fakedrs.drs.exchange.DrsExchange;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerAdapter;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.ModelAndView;
import tools.jackson.databind.json.JsonMapper;

/**
 * Calls an operation, and sends what it gives back as JSON. Spring's own adapter knows many more ways to call a method and to
 * send its answer, and looks for the right one at each call: that took longer than what the operation itself does.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
final class OperationAdapter implements HandlerAdapter {

    private final JsonMapper mapper;

    OperationAdapter(JsonMapper mapper) {
        this.mapper = mapper;
    }

    @Override
    public boolean supports(Object handler) {
        return handler instanceof OperationMethod;
    }

    @Override
    public @Nullable ModelAndView handle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws Exception {
        OperationMethod operation = (OperationMethod) handler;
        Object answer = operation.call(
                DrsExchange.of(request),
                request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE) instanceof Map<?, ?> path
                        ? path
                        : Map.of());
        if (answer instanceof ResponseEntity<?> other) {
            send(response, other.getStatusCode().value(), other.getBody());
        } else {
            send(response, operation.status().value(), answer);
        }
        return null;
    }

    private void send(HttpServletResponse response, int status, @Nullable Object body) throws IOException {
        response.setStatus(status);
        response.setContentType(MediaType.APPLICATION_JSON_VALUE);
        mapper.writeValue(response.getOutputStream(), body);
    }
}
