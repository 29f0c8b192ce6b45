package dev.fakedrs.auth;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The text of a request that is signed: six parts, separated by line breaks. */
final class CanonicalRequest {

    private static final String CONTENT_HASH = "X-Sdk-Content-Sha256";
    private static final String UNSIGNED = "UNSIGNED-PAYLOAD";

    private CanonicalRequest() {}

    /** @throws IllegalArgumentException if the path or the query has a broken escape */
    static String of(SignedRequest call, List<String> signedHeaders) {
        return String.join(
                "\n",
                call.method(),
                path(call.path()),
                query(call.query() == null ? "" : call.query()),
                headers(call, signedHeaders),
                String.join(";", signedHeaders),
                contentHash(call));
    }

    private static String path(String path) {
        String encoded = Stream.of(path.split("/", -1))
                .map(segment -> encode(decode(segment.replace("+", "%2B"))))
                .collect(Collectors.joining("/"));
        return encoded.endsWith("/") ? encoded : encoded + "/";
    }

    /** Sorts the parameters by encoded names and values. */
    private static String query(String query) {
        return Stream.of(query.split("&", -1))
                .filter(parameter -> !parameter.isEmpty())
                .map(parameter -> parameter.split("=", 2))
                .map(parts -> List.of(encode(decode(parts[0])), parts.length > 1 ? encode(decode(parts[1])) : ""))
                .sorted(Comparator.comparing((List<String> parameter) -> parameter.get(0))
                        .thenComparing(parameter -> parameter.get(1)))
                .map(parameter -> String.join("=", parameter))
                .collect(Collectors.joining("&"));
    }

    /** Writes each signed header in one line, followed by an empty line. */
    private static String headers(SignedRequest call, List<String> signedHeaders) {
        return signedHeaders.stream()
                .map(name -> name.toLowerCase(Locale.ROOT) + ":" + call.header(name) + "\n")
                .collect(Collectors.joining());
    }

    /** Returns the hash of the body. The header with the hash counts only if it says that the body is not signed. */
    private static String contentHash(SignedRequest call) {
        return call.header(CONTENT_HASH).equals(UNSIGNED)
                ? UNSIGNED
                : Digests.hex(Digests.sha256(call.body().get()));
    }

    private static String decode(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    /** Escapes all characters except letters, digits, dash, dot, underscore and tilde. */
    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("*", "%2A")
                .replace("%7E", "~");
    }
}
