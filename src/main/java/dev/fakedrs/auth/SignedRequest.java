package dev.fakedrs.auth;

import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The credentials of a request: its headers, and all parts that a signature covers.
 *
 * @param path the path as received, with escapes
 * @param query the query as received, or null
 * @param headers returns the values of a header, ignoring the case of its name
 * @param body returns the whole body
 */
public record SignedRequest(
        String method,
        String path,
        @Nullable String query,
        Function<String, List<String>> headers,
        Supplier<byte[]> body) {

    /** Returns the value of a header, with commas between several values, or an empty text. */
    String header(String name) {
        return String.join(",", headers.apply(name)).strip();
    }
}
