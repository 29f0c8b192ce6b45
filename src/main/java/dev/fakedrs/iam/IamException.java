package dev.fakedrs.iam;

import org.springframework.http.HttpStatus;

/** A call that the identity service refuses. */
public final class IamException extends RuntimeException {

    private final HttpStatus status;

    private IamException(HttpStatus status, String message) {
        super(message, null, false, false);
        this.status = status;
    }

    /** The body is not what it has to be; a field is named by its path. */
    public static IamException malformed(String message) {
        return new IamException(HttpStatus.BAD_REQUEST, message);
    }

    public static IamException unauthorized(String message) {
        return new IamException(HttpStatus.UNAUTHORIZED, message);
    }

    public static IamException notFound(String message) {
        return new IamException(HttpStatus.NOT_FOUND, message);
    }

    HttpStatus status() {
        return status;
    }
}
