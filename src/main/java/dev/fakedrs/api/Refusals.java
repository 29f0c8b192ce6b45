package dev.fakedrs.api;

import dev.fakedrs.error.HttpRule;
import dev.fakedrs.error.Refusal;
import dev.fakedrs.journal.Entry.Nearest;
import dev.fakedrs.scenario.Interruption;
import dev.fakedrs.scenario.Then.Answer;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.servlet.NoHandlerFoundException;
import org.springframework.web.servlet.resource.NoResourceFoundException;
import org.springframework.web.util.DisconnectedClientHelper;

/** Says for each way in which a call can fail which refusal that is. */
@RestControllerAdvice
class Refusals {

    private static final Logger LOG = LoggerFactory.getLogger(Refusals.class);

    private final RefusalWriter writer;
    private final Addressees addressees;

    Refusals(RefusalWriter writer, Addressees addressees) {
        this.writer = writer;
        this.addressees = addressees;
    }

    @ExceptionHandler
    void refused(Refusal refusal, HttpServletRequest request, HttpServletResponse response) throws IOException {
        writer.write(request, response, refusal);
    }

    /** What a scenario says in the service's place; where it says nothing, the connection is cut later on. */
    @ExceptionHandler
    void interrupted(Interruption interruption, HttpServletResponse response) throws IOException {
        if (interruption.part().then().answer() instanceof Answer.Say say) {
            response.setStatus(say.status());
            say.headers().forEach(response::setHeader);
            Writer text = new OutputStreamWriter(response.getOutputStream(), StandardCharsets.UTF_8);
            text.write(say.body());
            text.flush();
        }
    }

    @ExceptionHandler({NoHandlerFoundException.class, NoResourceFoundException.class})
    void unknownPath(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Refusal refusal = HttpRule.PATH_UNKNOWN.refuse();
        Nearest nearest = addressees.nearest(request);
        if (nearest != null) {
            refusal.with("nearest", nearest.operation()).with("difference", nearest.difference());
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
        writer.write(request, response, HttpRule.METHOD_NOT_ALLOWED.refuse());
    }

    @ExceptionHandler
    void failed(Exception failure, HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (DisconnectedClientHelper.isClientDisconnectedException(failure)) {
            LOG.debug("Call {} has no client any more", requestIdOf(response), failure);
            return;
        }
        LOG.error("Call {} failed", requestIdOf(response), failure);
        writer.write(request, response, HttpRule.INTERNAL_ERROR.refuse());
    }

    /** Names a call without its path, in which there may be a secret; the journal has both. */
    private static @Nullable String requestIdOf(HttpServletResponse response) {
        return response.getHeader(RefusalWriter.REQUEST_ID);
    }
}
