package dev.fakedrs.testing;

import java.util.Locale;

/** One of the two sides of a job, and so the {@code mode} of a switchover: whose virtual IP address moves. */
public enum Side {
    SOURCE,
    TARGET;

    /** The name in the API: {@code source} or {@code target}. */
    public String value() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Side of(String value) {
        return valueOf(value.toUpperCase(Locale.ROOT));
    }
}
