package dev.fakedrs.api;

import dev.fakedrs.error.ErrorTexts;
import dev.fakedrs.error.Refusal;
import dev.fakedrs.world.World;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerMapping;
import tools.jackson.databind.json.JsonMapper;

/** The one place where a refusal becomes an answer. */
@Component
class RefusalWriter {

    static final String REQUEST_ID = "X-Request-Id";
    static final String WHY = "X-Fake-Drs-Why";

    private final ErrorTexts texts;
    private final JsonMapper mapper;

    RefusalWriter(ErrorTexts texts, JsonMapper mapper) {
        this.texts = texts;
        this.mapper = mapper;
    }

    void write(HttpServletRequest request, HttpServletResponse response, Refusal refusal) throws IOException {
        write(request, response, refusal, refusal.status());
    }

    /** Answers with a status of its own, where the container has already decided on one. */
    void write(HttpServletRequest request, HttpServletResponse response, Refusal refusal, int status)
            throws IOException {
        Exchange exchange = Exchange.find(request);
        if (exchange != null) {
            exchange.refused(refusal);
            World world = exchange.findWorld();
            if (world != null) {
                refusal.in(world.projectId());
            }
        }
        String requestId = exchange == null ? RequestIds.next() : exchange.requestId();
        byte[] body = mapper.writeValueAsBytes(bodyOf(request, refusal, requestId));
        response.resetBuffer();
        response.setStatus(status);
        response.setHeader(REQUEST_ID, requestId);
        response.setHeader(WHY, refusal.why());
        response.setContentType(MediaType.APPLICATION_JSON_VALUE);
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }

    /** A code whose status is that of a success comes inside one; a gateway's code comes with the request id. */
    private Map<String, String> bodyOf(HttpServletRequest request, Refusal refusal, String requestId) {
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
