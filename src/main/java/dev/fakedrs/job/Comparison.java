package dev.fakedrs.job;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A comparison of a job's two sides, decided when it was asked for. Both sides are always equal: no data is moved.
 *
 * @param databases what is compared; none named: everything
 * @param cancelledAt when it was given up, for a later one or as its job ended; null: it was not
 */
public record Comparison(
        String id,
        Kind kind,
        List<Database> databases,
        Instant createdAt,
        Instant startsAt,
        Instant endsAt,
        @Nullable Instant cancelledAt) {

    /** A comparison of these databases. */
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

    /** Whether it still runs, or waits to. */
    public boolean unfinishedAt(Instant now) {
        Status status = statusAt(now);
        return status == Status.RUNNING || status == Status.WAITING_FOR_RUNNING;
    }

    /** The same, where its job ends at an instant: one that is not finished then is given up. */
    Comparison truncatedAt(Instant end) {
        return unfinishedAt(end) ? cancelled(end) : this;
    }

    /** Whether it comes to its end. */
    boolean succeeds() {
        return statusAt(endsAt) == Status.SUCCESSFUL;
    }

    /** The same, given up. */
    public Comparison cancelled(Instant now) {
        return new Comparison(id, kind, databases, createdAt, startsAt, endsAt, now);
    }

    /** A database, and those of its tables that are compared. */
    public record Database(String name, List<String> tables) {

        /** A database with these tables. */
        public Database {
            tables = tables == null ? List.of() : List.copyOf(tables);
        }
    }

    /** What is compared. */
    public enum Kind {
        OBJECTS("object_comparison"),
        LINES("line_comparison"),
        CONTENTS("content_comparison");

        private final String type;

        Kind(String type) {
            this.type = type;
        }

        /** The vendor's {@code compare_type} in a list of comparisons. */
        public String type() {
            return type;
        }

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** How far it has come, spelled as in the reference. */
    public enum Status {
        WAITING_FOR_RUNNING,
        RUNNING,
        SUCCESSFUL,
        CANCELLED
    }
}
