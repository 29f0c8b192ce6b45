package dev.fakedrs.drs.exchange;

import java.util.regex.Pattern;

/**
 * The path that a call means: samples of the reference have {@code /drs} before it, and a base URL that ends in a slash leaves
 * two. It begins with {@code /v3}, or it is as it was sent: so no spelling leads to another API.
 */
public final class PathNormalizer {

    private static final Pattern API = Pattern.compile("/++(?:drs/++)?(v3(?:/.*+)?)");
    private static final Pattern SLASHES = Pattern.compile("/++");

    private PathNormalizer() {}

    public static String of(String sent) {
        if (sent.startsWith("/v3/") && !sent.contains("//")) {
            return sent;
        }
        var api = API.matcher(sent);
        if (api.matches()) {
            return SLASHES.matcher("/" + api.group(1)).replaceAll("/");
        }
        return SLASHES.matcher(sent).matches() ? "/" : sent;
    }
}
