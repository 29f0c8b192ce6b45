package dev.fakedrs.drs.web;

import dev.fakedrs.contract.rule.DrsException;
import dev.fakedrs.contract.rule.ErrorMessages;
import dev.fakedrs.drs.exchange.DrsExchange;
import dev.fakedrs.drs.exchange.DrsHeaders;
import dev.fakedrs.drs.exchange.Language;
import dev.fakedrs.drs.exchange.RequestIdGenerator;
import dev.fakedrs.project.Project;
import dev.fakedrs.setting.FakeDrsProperties;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerMapping;
import tools.jackson.databind.json.JsonMapper;

/** Writes the response for every rejected call. */
@Component
public class DrsErrorWriter {

    private final ErrorMessages texts;
    private final JsonMapper mapper;
    private final boolean adminEnabled;

    DrsErrorWriter(ErrorMessages texts, JsonMapper mapper, FakeDrsProperties settings) {
        this.texts = texts;
        this.mapper = mapper;
        this.adminEnabled = settings.admin().enabled();
    }

    void write(HttpServletRequest request, HttpServletResponse response, DrsException refusal) throws IOException {
        write(request, response, refusal, refusal.status());
    }

    /** Writes the response with the given status, for errors for which Tomcat has already chosen one. */
    void write(HttpServletRequest request, HttpServletResponse response, DrsException refusal, int status)
            throws IOException {
        DrsExchange exchange = DrsExchange.find(request);
        if (exchange != null) {
            exchange.setException(refusal);
            Project project = exchange.findProject();
            if (project != null) {
                refusal.in(project.projectId());
            }
        }
        String requestId = exchange == null ? RequestIdGenerator.next() : exchange.requestId();
        boolean ofAdminApi = isOfAdminApi(request);
        byte[] body =
                mapper.writeValueAsBytes(ofAdminApi ? problemOf(refusal, status) : bodyOf(request, refusal, requestId));
        response.resetBuffer();
        response.setStatus(status);
        response.setHeader(DrsHeaders.REQUEST_ID, requestId);
        response.setHeader(DrsHeaders.REASON, refusal.reason());
        response.setContentType(
                ofAdminApi ? MediaType.APPLICATION_PROBLEM_JSON_VALUE : MediaType.APPLICATION_JSON_VALUE);
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }

    /**
     * Tells whether a call of the admin API reached none of its controllers. The path is null if the request is not valid HTTP.
     */
    private boolean isOfAdminApi(HttpServletRequest request) {
        String path = request.getRequestURI();
        return adminEnabled && path != null && path.startsWith("/__admin");
    }

    private static ProblemDetail problemOf(DrsException refusal, int status) {
        return ProblemDetail.forStatusAndDetail(
                HttpStatusCode.valueOf(status), refusal.rule().explanation().text() + " (" + refusal.reason() + ")");
    }

    /**
     * Returns the body of the response. An error code with a 2xx status is reported in the form of a job result, and an error
     * code of the gateway has the request id.
     */
    private Map<String, String> bodyOf(HttpServletRequest request, DrsException refusal, String requestId) {
        Map<String, String> body = new LinkedHashMap<>();
        if (refusal.status() < 300) {
            body.put("id", jobIdOf(request));
            body.put("status", "failed");
        }
        body.put("error_code", refusal.code().toString());
        body.put("error_msg", texts.text(refusal, Language.of(request).locale()));
        if (refusal.code().fromGateway()) {
            body.put("request_id", requestId);
        }
        return body;
    }

    private static String jobIdOf(HttpServletRequest request) {
        return request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE) instanceof Map<?, ?> path
                ? String.valueOf(path.get("job_id"))
                : "";
    }
}
