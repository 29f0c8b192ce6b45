package dev.fakedrs.api.wire;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Instants as the vendor writes most of them: milliseconds since 1970, as text. */
public final class EpochMillis {

    private static final int LONGEST = 14;

    private EpochMillis() {}

    public static String of(Instant instant) {
        return Long.toString(instant.toEpochMilli());
    }

    /** The instant that a parameter names; null where it is left out or empty. */
    public static @Nullable Instant parse(@Nullable String text, String parameter) {
        if (text == null || text.isEmpty()) {
            return null;
        }
        if (!text.matches("\\d{1," + LONGEST + "}")) {
            throw WrongParameter.refuse(parameter, text, "milliseconds since 1970");
        }
        return Instant.ofEpochMilli(Long.parseLong(text));
    }
}
