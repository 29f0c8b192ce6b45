package dev.fakedrs.api;

import dev.fakedrs.api.DoorSettings.Contract;
import dev.fakedrs.error.RequestRule;
import dev.fakedrs.world.World;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;

/** What a call's headers must be before anybody looks at its body: rows 1 to 6 of the decision table. */
@Component
class HeaderCheck implements HandlerInterceptor {

    private final CredentialCheck credentials;
    private final Contract contract;

    HeaderCheck(CredentialCheck credentials, DoorSettings settings) {
        this.credentials = credentials;
        this.contract = settings.contract();
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof OperationMethod method) {
            Exchange exchange = Exchange.of(request);
            exchange.operation(method.operation());
            exchange.language(Language.of(request));
            World world = credentials.admit(request, projectOf(request), method.operation());
            exchange.world(world);
            response.setDateHeader(HttpHeaders.DATE, world.clock().instant().toEpochMilli());
            if (!HttpMethod.GET.matches(request.getMethod()) && !HttpMethod.HEAD.matches(request.getMethod())) {
                checkContentType(request.getContentType(), exchange);
                checkLanguage(request.getHeader(Language.HEADER), exchange);
            }
        }
        return true;
    }

    private void checkContentType(@Nullable String contentType, Exchange exchange) {
        if (contentType == null || contentType.isBlank()) {
            if (contract == Contract.STRICT) {
                throw RequestRule.CONTENT_TYPE_MISSING.refuse(HttpHeaders.CONTENT_TYPE);
            }
            exchange.deviates("Content-Type is missing: taken as application/json.");
        } else if (!contentType.split(";", 2)[0].strip().equalsIgnoreCase(MediaType.APPLICATION_JSON_VALUE)) {
            throw RequestRule.CONTENT_TYPE_NOT_JSON.refuse();
        }
    }

    private void checkLanguage(@Nullable String language, Exchange exchange) {
        if (language != null && !Language.knows(language)) {
            if (contract == Contract.STRICT) {
                throw RequestRule.LANGUAGE_UNKNOWN.refuse(Language.HEADER);
            }
            exchange.deviates("X-Language is neither en-us nor zh-cn: taken as en-us.");
        }
    }

    private static String projectOf(HttpServletRequest request) {
        return request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE) instanceof Map<?, ?> path
                ? String.valueOf(path.get("project_id"))
                : "";
    }
}
