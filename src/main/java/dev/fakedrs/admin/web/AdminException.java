package dev.fakedrs.admin.web;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/** Thrown if a call of the admin API is rejected. The call has changed nothing. */
public final class AdminException extends RuntimeException {

    private final HttpStatus status;
    private final @Nullable String field;

    private AdminException(HttpStatus status, @Nullable String field, String detail) {
        super(detail, null, false, false);
        this.status = status;
        this.field = field;
    }

    public static AdminException notFound(String detail) {
        return new AdminException(HttpStatus.NOT_FOUND, null, detail);
    }

    public static AdminException invalid(String field, String detail) {
        return new AdminException(HttpStatus.BAD_REQUEST, field.isEmpty() ? null : field, detail);
    }

    /** Creates the exception for a call for which there is no room now. */
    public static AdminException unavailable(String detail) {
        return new AdminException(HttpStatus.SERVICE_UNAVAILABLE, null, detail);
    }

    HttpStatus status() {
        return status;
    }

    /** Returns the wrong field of the body, or null. */
    @Nullable
    String field() {
        return field;
    }
}
