package dev.fakedrs.iam;

import org.springframework.http.HttpStatus;

/** A call that the identity service refuses. */
final class Fault extends RuntimeException {

    private final HttpStatus status;

    private Fault(HttpStatus status, String message) {
        super(message, null, false, false);
        this.status = status;
    }

    /** The body is not what it has to be; a field is named by its path. */
    static Fault malformed(String message) {
        return new Fault(HttpStatus.BAD_REQUEST, message);
    }

    static Fault unauthorized(String message) {
        return new Fault(HttpStatus.UNAUTHORIZED, message);
    }

    static Fault notFound(String message) {
        return new Fault(HttpStatus.NOT_FOUND, message);
    }

    HttpStatus status() {
        return status;
    }
}
