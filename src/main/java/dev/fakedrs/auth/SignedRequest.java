package dev.fakedrs.auth;

import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What a call shows of who makes it: its headers, and all that a signature covers.
 *
 * @param path as it came in, escapes and all
 * @param query as it came in; null where there is none
 * @param headers the values of a header, by its name in any case
 * @param body what was read of it, to the last byte
 */
public record SignedRequest(
        String method,
        String path,
        @Nullable String query,
        Function<String, List<String>> headers,
        Supplier<byte[]> body) {

    /** The value of a header, or its values with commas between them; empty where it is missing. */
    String header(String name) {
        return String.join(",", headers.apply(name)).strip();
    }
}
