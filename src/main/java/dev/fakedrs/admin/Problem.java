package dev.fakedrs.admin;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/** Why a call at the tests' door is refused; it has changed nothing. */
final class Problem extends RuntimeException {

    private final HttpStatus status;
    private final @Nullable String field;

    private Problem(HttpStatus status, @Nullable String field, String detail) {
        super(detail, null, false, false);
        this.status = status;
        this.field = field;
    }

    static Problem notFound(String detail) {
        return new Problem(HttpStatus.NOT_FOUND, null, detail);
    }

    static Problem invalid(String field, String detail) {
        return new Problem(HttpStatus.BAD_REQUEST, field.isEmpty() ? null : field, detail);
    }

    HttpStatus status() {
        return status;
    }

    /** The field of the body that is wrong; null where it is none. */
    @Nullable
    String field() {
        return field;
    }
}
