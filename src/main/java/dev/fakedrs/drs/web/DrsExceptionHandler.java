package dev.fakedrs.drs.web;

import dev.fakedrs.contract.rule.DrsException;
import dev.fakedrs.contract.rule.HttpRule;
import dev.fakedrs.drs.exchange.DrsHeaders;
import dev.fakedrs.drs.record.NearMissFinder;
import dev.fakedrs.journal.JournalEntry.NearMiss;
import dev.fakedrs.scenario.ScenarioEffect.Answer;
import dev.fakedrs.scenario.ScenarioResponseException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.web.ErrorResponse;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.servlet.NoHandlerFoundException;
import org.springframework.web.servlet.resource.NoResourceFoundException;
import org.springframework.web.util.DisconnectedClientHelper;

/** Maps every exception of a call to the rule that it violates. */
@RestControllerAdvice
class DrsExceptionHandler {

    private static final Logger LOG = LoggerFactory.getLogger(DrsExceptionHandler.class);

    private final DrsErrorWriter writer;
    private final NearMissFinder nearMisses;

    DrsExceptionHandler(DrsErrorWriter writer, NearMissFinder nearMisses) {
        this.writer = writer;
        this.nearMisses = nearMisses;
    }

    @ExceptionHandler
    void refused(DrsException refusal, HttpServletRequest request, HttpServletResponse response) throws IOException {
        writer.write(request, response, refusal);
    }

    /** Writes the response of a scenario in place of the service's. If the scenario has none, the connection is cut later. */
    @ExceptionHandler
    void interrupted(ScenarioResponseException interruption, HttpServletResponse response) throws IOException {
        if (interruption.match().then().answer() instanceof Answer.CannedResponse say) {
            response.setStatus(say.status());
            say.headers().forEach(response::setHeader);
            Writer text = new OutputStreamWriter(response.getOutputStream(), StandardCharsets.UTF_8);
            text.write(say.body());
            text.flush();
        }
    }

    @ExceptionHandler({NoHandlerFoundException.class, NoResourceFoundException.class})
    void unknownPath(HttpServletRequest request, HttpServletResponse response) throws IOException {
        DrsException refusal = HttpRule.PATH_UNKNOWN.exception();
        NearMiss nearest = nearMisses.nearest(request);
        if (nearest != null) {
            refusal.detail("nearest", nearest.operation()).detail("difference", nearest.difference());
        }
        writer.write(request, response, refusal);
    }

    @ExceptionHandler
    void wrongMethod(
            HttpRequestMethodNotSupportedException wrong, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        String[] supported = wrong.getSupportedMethods();
        if (supported != null) {
            response.setHeader(HttpHeaders.ALLOW, String.join(", ", supported));
        }
        writer.write(request, response, HttpRule.METHOD_NOT_ALLOWED.exception());
    }

    @ExceptionHandler
    void malformed(InvalidParameterException broken, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        writer.write(request, response, HttpRule.MALFORMED_HTTP.exception());
    }

    @ExceptionHandler
    void failed(Exception failure, HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (DisconnectedClientHelper.isClientDisconnectedException(failure)) {
            LOG.debug("The client of call {} has disconnected", requestIdOf(response), failure);
            return;
        }
        if (failure instanceof ErrorResponse known && known.getStatusCode().is4xxClientError()) {
            writer.write(
                    request,
                    response,
                    HttpRule.MALFORMED_HTTP.exception(),
                    known.getStatusCode().value());
            return;
        }
        LOG.error("Call {} failed", requestIdOf(response), failure);
        writer.write(request, response, HttpRule.INTERNAL_ERROR.exception());
    }

    /** Returns the request id for the log. The path is not logged, because it may contain a secret; the journal has both. */
    private static @Nullable String requestIdOf(HttpServletResponse response) {
        return response.getHeader(DrsHeaders.REQUEST_ID);
    }
}
