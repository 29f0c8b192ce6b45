package dev.fakedrs.api;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.mvc.condition.PathPatternsRequestCondition;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Maps calls as Spring does, but refuses OPTIONS like any other method that an operation does not have. */
@Component("requestMappingHandlerMapping")
final class StrictMethods extends RequestMappingHandlerMapping {

    StrictMethods(List<HandlerInterceptor> interceptors) {
        setInterceptors(interceptors.toArray());
    }

    /** Tells most mappings apart by how their paths end, before all that they ask for is compared: there are many. */
    @Override
    protected @Nullable RequestMappingInfo getMatchingMapping(RequestMappingInfo mapping, HttpServletRequest request) {
        PathPatternsRequestCondition paths = Objects.requireNonNull(mapping.getPathPatternsCondition());
        boolean other = paths.getPatterns().size() == 1
                && endsOtherwise(paths.getFirstPattern().getPatternString(), request.getServletPath());
        return other ? null : super.getMatchingMapping(mapping, request);
    }

    private static boolean endsOtherwise(String pattern, String path) {
        int slash = pattern.lastIndexOf('/');
        boolean literal = pattern.indexOf('{', slash) < 0 && pattern.indexOf('*', slash) < 0;
        int length = pattern.length() - slash;
        return literal && !path.regionMatches(path.length() - length, pattern, slash, length);
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
}
