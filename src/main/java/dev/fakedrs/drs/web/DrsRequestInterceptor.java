package dev.fakedrs.drs.web;

import dev.fakedrs.contract.Operation;
import dev.fakedrs.contract.rule.Deviation;
import dev.fakedrs.contract.rule.RequestRule;
import dev.fakedrs.drs.exchange.DrsExchange;
import dev.fakedrs.drs.exchange.DrsOperation;
import dev.fakedrs.drs.exchange.Language;
import dev.fakedrs.drs.scenario.RequestedScenario;
import dev.fakedrs.project.Project;
import dev.fakedrs.setting.FakeDrsProperties;
import dev.fakedrs.setting.FakeDrsProperties.Contract;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;

/** Checks the credentials, the project and the headers of a call before its body is read. */
@Component
class DrsRequestInterceptor implements HandlerInterceptor {

    private static final int MAX_NOTED = 50;

    private final ProjectAuthorizer credentials;
    private final RequestedScenario scenario;
    private final Contract contract;

    DrsRequestInterceptor(ProjectAuthorizer credentials, RequestedScenario scenario, FakeDrsProperties settings) {
        this.scenario = scenario;
        this.credentials = credentials;
        this.contract = settings.contract();
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        DrsOperation annotation =
                handler instanceof HandlerMethod method ? method.getMethodAnnotation(DrsOperation.class) : null;
        if (annotation != null) {
            Operation operation = annotation.value();
            DrsExchange exchange = DrsExchange.of(request);
            exchange.operation(operation);
            exchange.language(Language.of(request));
            Project project = credentials.admit(request, projectOf(request), operation);
            exchange.project(project);
            response.setDateHeader(HttpHeaders.DATE, project.clock().instant().toEpochMilli());
            scenario.read(request, operation, exchange);
            noteUnread(request.getQueryString(), exchange);
            if (!HttpMethod.GET.matches(request.getMethod()) && !HttpMethod.HEAD.matches(request.getMethod())) {
                checkContentType(request.getContentType(), exchange);
                checkLanguage(request.getHeader(Language.HEADER), contract, exchange);
            } else {
                // Existing clients send any language with a query, so a query is never rejected for its language.
                checkLanguage(request.getHeader(Language.HEADER), Contract.LENIENT, exchange);
            }
        }
        return true;
    }

    /** Adds a deviation for every query parameter, because no operation has any. */
    private static void noteUnread(@Nullable String query, DrsExchange exchange) {
        if (query != null) {
            Stream.of(query.split("&", MAX_NOTED + 1))
                    .map(parameter -> parameter.split("=", 2)[0])
                    .filter(name -> !name.isBlank())
                    .limit(MAX_NOTED)
                    .forEach(name -> exchange.addDeviation(
                            Deviation.QUERY_PARAMETER_UNREAD,
                            "The query parameter " + name + " is not one of this operation's"));
        }
    }

    private void checkContentType(@Nullable String contentType, DrsExchange exchange) {
        if (contentType == null || contentType.isBlank()) {
            if (contract != Contract.LENIENT) {
                throw RequestRule.CONTENT_TYPE_MISSING.exception(HttpHeaders.CONTENT_TYPE);
            }
            exchange.addDeviation(Deviation.CONTENT_TYPE_MISSING, "Content-Type is missing");
        } else if (!contentType.split(";", 2)[0].strip().equalsIgnoreCase(MediaType.APPLICATION_JSON_VALUE)) {
            throw RequestRule.CONTENT_TYPE_NOT_JSON
                    .exception()
                    .detail("field", HttpHeaders.CONTENT_TYPE)
                    .sentDetail("value", contentType)
                    .detail("allowed", MediaType.APPLICATION_JSON_VALUE);
        }
    }

    private static void checkLanguage(@Nullable String language, Contract contract, DrsExchange exchange) {
        if (language != null && !Language.knows(language)) {
            if (contract != Contract.LENIENT) {
                throw RequestRule.LANGUAGE_UNKNOWN
                        .exception(Language.HEADER)
                        .sentDetail("value", language)
                        .detail("allowed", Language.EN_US + "|" + Language.ZH_CN);
            }
            exchange.addDeviation(Deviation.LANGUAGE_UNKNOWN, "X-Language is neither en-us nor zh-cn");
        }
    }

    private static String projectOf(HttpServletRequest request) {
        return request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE) instanceof Map<?, ?> path
                ? String.valueOf(path.get("project_id"))
                : "";
    }
}
