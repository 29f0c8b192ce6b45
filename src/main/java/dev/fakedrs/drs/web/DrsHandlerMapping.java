package dev.fakedrs.drs.web;

import dev.fakedrs.drs.exchange.PathNormalizer;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.webmvc.autoconfigure.WebMvcRegistrations;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.RequestPath;
import org.springframework.stereotype.Component;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.ServletRequestPathUtils;

/** Spring's handler mapping, except that it normalizes paths and rejects OPTIONS like any other unsupported method. */
final class DrsHandlerMapping extends RequestMappingHandlerMapping {

    @Override
    protected String initLookupPath(HttpServletRequest request) {
        RequestPath sent = ServletRequestPathUtils.getParsedRequestPath(request);
        String context = sent.contextPath().value();
        String within = sent.pathWithinApplication().value();
        String normal = PathNormalizer.of(within);
        if (!normal.equals(within)) {
            ServletRequestPathUtils.setParsedRequestPath(RequestPath.parse(context + normal, context), request);
        }
        return super.initLookupPath(request);
    }

    @Override
    protected @Nullable HandlerMethod lookupHandlerMethod(String path, HttpServletRequest request) throws Exception {
        // Spring would answer a preflight request itself.
        return HttpMethod.OPTIONS.matches(request.getMethod())
                ? handleNoMatch(getHandlerMethods().keySet(), path, request)
                : super.lookupHandlerMethod(path, request);
    }

    @Override
    protected @Nullable HandlerMethod handleNoMatch(
            Set<RequestMappingInfo> mappings, String path, HttpServletRequest request) throws ServletException {
        if (!HttpMethod.OPTIONS.matches(request.getMethod())) {
            return super.handleNoMatch(mappings, path, request);
        }
        List<String> allowed = mappings.stream()
                .filter(mapping -> Objects.requireNonNull(mapping.getPathPatternsCondition())
                                .getMatchingCondition(request)
                        != null)
                .flatMap(mapping -> mapping.getMethodsCondition().getMethods().stream())
                .map(Enum::name)
                .toList();
        if (allowed.isEmpty()) {
            return null;
        }
        throw new HttpRequestMethodNotSupportedException(request.getMethod(), allowed);
    }

    /** Registers this mapping with Spring Boot. */
    @Component
    static final class Registrations implements WebMvcRegistrations {

        @Override
        public RequestMappingHandlerMapping getRequestMappingHandlerMapping() {
            return new DrsHandlerMapping();
        }
    }
}
