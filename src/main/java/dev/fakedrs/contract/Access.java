package dev.fakedrs.contract;

import java.util.Locale;

/** The access that a token allows: all operations, or only queries. */
public enum Access {
    FULL,
    READ;

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
