package dev.fakedrs.iam;

import dev.fakedrs.contract.rule.AccessRule;
import dev.fakedrs.contract.rule.DrsException;
import dev.fakedrs.contract.rule.ErrorMessages;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.NoHandlerFoundException;
import org.springframework.web.servlet.resource.NoResourceFoundException;
import tools.jackson.databind.json.JsonMapper;

/** Writes the error responses of the identity API in the format of that API, also if a call matches no mapping. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class IamExceptionHandler implements HandlerExceptionResolver {

    private static final Set<String> PATHS = Set.of("/", "/v3", "/v3/", "/v3/projects", "/v3/auth");

    private static final Logger LOG = LoggerFactory.getLogger(IamExceptionHandler.class);

    private final ErrorMessages texts;
    private final JsonMapper mapper;

    IamExceptionHandler(ErrorMessages texts, JsonMapper mapper) {
        this.texts = texts;
        this.mapper = mapper;
    }

    /** Tells whether a request is a call of the identity API. */
    static boolean isIdentityCall(HttpServletRequest request) {
        String sent = request.getServletPath();
        String path = sent.startsWith("/drs/v3") ? sent.substring("/drs".length()) : sent;
        return path.startsWith("/v3/auth/") || PATHS.contains(path);
    }

    @Override
    public @Nullable ModelAndView resolveException(
            HttpServletRequest request, HttpServletResponse response, @Nullable Object handler, Exception failure) {
        boolean ofAnotherApi = handler instanceof HandlerMethod method
                && !method.getBeanType().getPackageName().startsWith(IamExceptionHandler.class.getPackageName());
        if (ofAnotherApi || !isIdentityCall(request)) {
            return null;
        }
        if (failure instanceof IamException fault) {
            answer(response, fault.status(), String.valueOf(fault.getMessage()));
        } else if (failure instanceof DrsException refusal) {
            response.setHeader("X-Fake-Drs-Reason", refusal.reason());
            answer(response, statusOf(refusal), texts.text(refusal, Locale.ENGLISH));
        } else if (failure instanceof HttpRequestMethodNotSupportedException wrong) {
            response.setHeader(HttpHeaders.ALLOW, methodsOf(wrong));
            answer(response, HttpStatus.METHOD_NOT_ALLOWED, "The method is not allowed for the requested URL.");
        } else if (failure instanceof InvalidParameterException) {
            answer(response, HttpStatus.BAD_REQUEST, "The query cannot be read.");
        } else if (failure instanceof NoHandlerFoundException || failure instanceof NoResourceFoundException) {
            answer(response, HttpStatus.NOT_FOUND, "The requested URL was not found.");
        } else {
            LOG.error("Call {} failed", response.getHeader("X-Request-Id"), failure);
            answer(response, HttpStatus.INTERNAL_SERVER_ERROR, "The emulator failed; its log says why.");
        }
        return new ModelAndView();
    }

    /** Returns 400 for a malformed project id, because the id is a value in the call here, and not part of the path. */
    private static HttpStatus statusOf(DrsException refusal) {
        return refusal.rule() == AccessRule.PROJECT_ID_MALFORMED
                ? HttpStatus.BAD_REQUEST
                : HttpStatus.valueOf(refusal.status());
    }

    private static String methodsOf(HttpRequestMethodNotSupportedException wrong) {
        String[] supported = wrong.getSupportedMethods();
        return supported == null ? "" : Stream.of(supported).sorted().collect(Collectors.joining(", "));
    }

    private void answer(HttpServletResponse response, HttpStatus status, String message) {
        Map<String, Body> body = Map.of("error", new Body(message, status.value(), status.getReasonPhrase()));
        response.setStatus(status.value());
        response.setContentType(MediaType.APPLICATION_JSON_VALUE);
        try {
            response.getOutputStream().write(mapper.writeValueAsBytes(body));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private record Body(String message, int code, String title) {}
}
