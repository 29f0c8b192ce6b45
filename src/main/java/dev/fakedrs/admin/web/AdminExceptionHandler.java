package dev.fakedrs.admin.web;

import dev.fakedrs.contract.rule.DrsException;
import dev.fakedrs.contract.rule.HttpRule;
import dev.fakedrs.contract.rule.RequestRule;
import dev.fakedrs.project.snapshot.reading.InvalidSnapshotException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.util.DisconnectedClientHelper;

/** Reports errors of the admin API as problem details (RFC 9457). */
@RestControllerAdvice(basePackages = "dev.fakedrs.admin")
@Order(Ordered.HIGHEST_PRECEDENCE)
class AdminExceptionHandler {

    private static final Logger LOG = LoggerFactory.getLogger(AdminExceptionHandler.class);

    @ExceptionHandler
    ResponseEntity<ProblemDetail> problem(AdminException problem) {
        return answer(problem.status(), problem.field(), String.valueOf(problem.getMessage()));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> invalid(InvalidSnapshotException document) {
        String field = document.field().isEmpty() ? null : document.field();
        String line = document.line().isPresent() ? " (line " + document.line().getAsInt() + ")" : "";
        return answer(HttpStatus.BAD_REQUEST, field, document.getMessage() + line);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> refused(DrsException refusal) {
        // Other rules concern the content of the call, such as a malformed project id, so their status is 400 here.
        boolean ofHttp = refusal.rule() instanceof HttpRule || refusal.rule() == RequestRule.CONTENT_ENCODING_UNKNOWN;
        HttpStatus status = ofHttp ? HttpStatus.valueOf(refusal.status()) : HttpStatus.BAD_REQUEST;
        return answer(status, null, textOf(refusal));
    }

    static String textOf(DrsException refusal) {
        return refusal.rule().explanation().text() + " (" + refusal.reason() + ")";
    }

    /** Reports a failure of the emulator. It returns null if the client has disconnected. */
    @ExceptionHandler
    @Nullable
    ResponseEntity<ProblemDetail> failed(Exception failure) {
        if (DisconnectedClientHelper.isClientDisconnectedException(failure)) {
            LOG.debug("A client of the admin API has disconnected", failure);
            return null;
        }
        LOG.error("A call of the admin API failed", failure);
        return answer(HttpStatus.INTERNAL_SERVER_ERROR, null, "The emulator failed: " + failure);
    }

    private static ResponseEntity<ProblemDetail> answer(HttpStatus status, @Nullable String field, String detail) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, detail);
        if (field != null) {
            problem.setProperty("field", field);
        }
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }
}
