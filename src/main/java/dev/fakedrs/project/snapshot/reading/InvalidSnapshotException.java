package dev.fakedrs.project.snapshot.reading;

import java.util.OptionalInt;

/** A document that cannot be taken: which field is wrong, why, and in which line where that is known. */
public final class InvalidSnapshotException extends RuntimeException {

    private final String field;
    private final String reason;
    private final int line;

    /**
     * An error in a line that is not known.
     *
     * @param field the path of the field, such as {@code jobs[3].status}; empty for the document as a whole
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

    /** The line, from 1. */
    public OptionalInt line() {
        return line > 0 ? OptionalInt.of(line) : OptionalInt.empty();
    }
}
