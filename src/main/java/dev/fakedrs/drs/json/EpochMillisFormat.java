package dev.fakedrs.drs.json;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The vendor's format for most instants: milliseconds since 1970, as text. */
public final class EpochMillisFormat {

    private static final int MAX_DIGITS = 14;

    private EpochMillisFormat() {}

    public static String of(Instant instant) {
        return Long.toString(instant.toEpochMilli());
    }

    /** Parses a parameter, and returns null if it is missing or empty. */
    public static @Nullable Instant parse(@Nullable String text, String parameter) {
        if (text == null || text.isEmpty()) {
            return null;
        }
        if (!text.matches("\\d{1," + MAX_DIGITS + "}")) {
            throw WrongParameter.exception(parameter, text, "milliseconds since 1970");
        }
        return Instant.ofEpochMilli(Long.parseLong(text));
    }
}
