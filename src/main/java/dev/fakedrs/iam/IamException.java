package dev.fakedrs.iam;

import org.springframework.http.HttpStatus;

/** Thrown if the identity API rejects a call. */
public final class IamException extends RuntimeException {

    private final HttpStatus status;

    private IamException(HttpStatus status, String message) {
        super(message, null, false, false);
        this.status = status;
    }

    /** Creates the exception for an invalid body. The message names the wrong field by its path. */
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
