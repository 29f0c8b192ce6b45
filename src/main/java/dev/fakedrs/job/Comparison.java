package dev.fakedrs.job;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A comparison of both sides of a job. Its times are decided when it is created. Both sides are always equal, because the
 * emulator moves no data.
 *
 * @param databases the compared databases; an empty list means everything
 * @param cancelledAt when it was cancelled, by a newer comparison or the end of the job, or null
 */
public record Comparison(
        String id,
        Kind kind,
        List<Database> databases,
        Instant createdAt,
        Instant startsAt,
        Instant endsAt,
        @Nullable Instant cancelledAt) {

    /** Copies the list of databases. */
    public Comparison {
        databases = databases == null ? List.of() : List.copyOf(databases);
    }

    public Status statusAt(Instant now) {
        if (cancelledAt != null && !now.isBefore(cancelledAt)) {
            return Status.CANCELLED;
        }
        if (now.isBefore(startsAt)) {
            return Status.WAITING_FOR_RUNNING;
        }
        return now.isBefore(endsAt) ? Status.RUNNING : Status.SUCCESSFUL;
    }

    /** Tells whether the comparison is running or waiting. */
    public boolean unfinishedAt(Instant now) {
        Status status = statusAt(now);
        return status == Status.RUNNING || status == Status.WAITING_FOR_RUNNING;
    }

    /** Returns this comparison, cancelled if it is unfinished when the job ends. */
    Comparison truncatedAt(Instant end) {
        return unfinishedAt(end) ? cancelled(end) : this;
    }

    /** Tells whether the comparison succeeds in the end. */
    boolean succeeds() {
        return statusAt(endsAt) == Status.SUCCESSFUL;
    }

    /** Returns a cancelled copy. */
    public Comparison cancelled(Instant now) {
        return new Comparison(id, kind, databases, createdAt, startsAt, endsAt, now);
    }

    /** A database and its compared tables. */
    public record Database(String name, List<String> tables) {

        /** Copies the list of tables. */
        public Database {
            tables = tables == null ? List.of() : List.copyOf(tables);
        }
    }

    /** The subject of a comparison. */
    public enum Kind {
        OBJECTS("object_comparison"),
        LINES("line_comparison"),
        CONTENTS("content_comparison");

        private final String type;

        Kind(String type) {
            this.type = type;
        }

        /** Returns the vendor's {@code compare_type} in a list of comparisons. */
        public String type() {
            return type;
        }

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** The status of a comparison, spelled as in the reference. */
    public enum Status {
        WAITING_FOR_RUNNING,
        RUNNING,
        SUCCESSFUL,
        CANCELLED
    }
}
