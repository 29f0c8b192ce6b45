package dev.fakedrs.drs.exchange;

import java.util.regex.Pattern;

/**
 * Normalizes a path. The reference's samples begin with {@code /drs}, and a base URL that ends in a slash causes a double
 * slash. The result begins with {@code /v3} or is the path as sent, so that no spelling leads to another API.
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
