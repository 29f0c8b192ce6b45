package dev.fakedrs.project.snapshot.reading;

import java.util.OptionalInt;

/** Thrown if a document is invalid. It has the field, the reason and, if known, the line. */
public final class InvalidSnapshotException extends RuntimeException {

    private final String field;
    private final String reason;
    private final int line;

    /**
     * Creates an exception without a line.
     *
     * @param field the path of the field, such as {@code jobs[3].status}, or empty for the whole document
     */
    public InvalidSnapshotException(String field, String reason) {
        this(field, reason, 0);
    }

    InvalidSnapshotException(String field, String reason, int line) {
        super(field.isEmpty() ? reason : field + ": " + reason);
        this.field = field;
        this.reason = reason;
        this.line = line;
    }

    public String field() {
        return field;
    }

    public String reason() {
        return reason;
    }

    /** Returns the line number, from 1. */
    public OptionalInt line() {
        return line > 0 ? OptionalInt.of(line) : OptionalInt.empty();
    }
}
