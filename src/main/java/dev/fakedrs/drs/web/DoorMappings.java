package dev.fakedrs.drs.web;

import dev.fakedrs.drs.exchange.DrsOperation;
import dev.fakedrs.drs.exchange.PathNormalizer;
import dev.fakedrs.drs.json.RequestBodyBinder;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.RequestPath;
import org.springframework.stereotype.Component;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.ServletRequestPathUtils;

/**
 * Maps calls as Spring does, but by their plain path, and refuses OPTIONS like any other method that an operation does not have, and knows the vendor's
 * operations by the ends of their paths: Spring would compare each call with each of them.
 */
@Component("requestMappingHandlerMapping")
final class DoorMappings extends RequestMappingHandlerMapping {

    private final RequestBodyBinder reader;
    private final Map<String, List<Mapped>> operations = new HashMap<>();

    DoorMappings(List<HandlerInterceptor> interceptors, RequestBodyBinder reader) {
        setInterceptors(interceptors.toArray());
        this.reader = reader;
    }

    /** Only those that can be controllers: to look for annotations on every bean takes long. */
    @Override
    protected String[] getCandidateBeanNames() {
        return Stream.of(super.getCandidateBeanNames())
                .filter(name -> name.endsWith("Controller"))
                .toArray(String[]::new);
    }

    @Override
    protected HandlerMethod createHandlerMethod(Object handler, Method method) {
        DrsOperation serves = method.getAnnotation(DrsOperation.class);
        if (serves == null) {
            return super.createHandlerMethod(handler, method);
        }
        Object controller =
                handler instanceof String name ? obtainApplicationContext().getBean(name) : handler;
        return new OperationMethod(controller, method, serves.value(), reader);
    }

    @Override
    protected void handlerMethodsInitialized(Map<RequestMappingInfo, HandlerMethod> methods) {
        methods.forEach((info, method) -> {
            if (method instanceof OperationMethod operation) {
                info.getPatternValues()
                        .forEach(path -> operations
                                .computeIfAbsent(endOf(path), end -> new ArrayList<>())
                                .add(new Mapped(info, operation)));
            }
        });
        super.handlerMethodsInitialized(methods);
    }

    @Override
    protected String initLookupPath(HttpServletRequest request) {
        RequestPath sent = ServletRequestPathUtils.getParsedRequestPath(request);
        String context = sent.contextPath().value();
        String within = sent.pathWithinApplication().value();
        String plain = PathNormalizer.of(within);
        if (!plain.equals(within)) {
            ServletRequestPathUtils.setParsedRequestPath(RequestPath.parse(context + plain, context), request);
        }
        return super.initLookupPath(request);
    }

    @Override
    protected @Nullable HandlerMethod lookupHandlerMethod(String path, HttpServletRequest request) throws Exception {
        if (HttpMethod.OPTIONS.matches(request.getMethod())) {
            // A browser's question before a call would else be answered as if it were that call.
            return handleNoMatch(getHandlerMethods().keySet(), path, request);
        }
        for (Mapped mapped : operations.getOrDefault(endOf(path), List.of())) {
            RequestMappingInfo match = mapped.info.getMatchingCondition(request);
            if (match != null) {
                request.setAttribute(BEST_MATCHING_HANDLER_ATTRIBUTE, mapped.operation);
                handleMatch(match, path, request);
                return mapped.operation;
            }
        }
        return super.lookupHandlerMethod(path, request);
    }

    private static String endOf(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
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

    private record Mapped(RequestMappingInfo info, OperationMethod operation) {}
}
