package dev.fakedrs.contract;

import java.util.Locale;

/** What a token allows: every operation, or only those that read. */
public enum Access {
    FULL,
    READ;

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
