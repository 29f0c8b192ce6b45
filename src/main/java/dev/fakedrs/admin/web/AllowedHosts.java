package dev.fakedrs.admin.web;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The host names under which the admin API may be called. With DNS rebinding, a malicious page can make its own host name point
 * to this machine, and a browser then sends its calls as same-origin. Such a name is not allowed here.
 */
final class AllowedHosts {

    private static final int SHOWN = 100;

    /** Host names that no public site can have: localhost, names without a dot, and IP addresses. */
    private static final Pattern OWN = Pattern.compile("(?:[\\w-]+\\.)*localhost|[\\w-]+|\\[[0-9a-f:.]+]"
            + "|(?:(?:25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)(?:\\.(?!$)|$)){4}");

    private final Set<String> named;

    AllowedHosts(List<String> named) {
        this.named = named.stream().map(AllowedHosts::nameIn).collect(Collectors.toUnmodifiableSet());
    }

    /** Tells whether a host, with or without a port, is allowed. */
    boolean know(@Nullable String host) {
        if (host == null) {
            return false;
        }
        String name = nameIn(host);
        return OWN.matcher(name).matches() || named.contains(name);
    }

    static String refusal(@Nullable String host) {
        String shown = host == null ? "" : host.substring(0, Math.min(host.length(), SHOWN));
        return "Host '" + shown + "' is none that this answers to: localhost, IP addresses, names without a dot, and"
                + " those that fake-drs.admin.hosts (FAKE_DRS_ADMIN_HOSTS) lists";
    }

    private static String nameIn(String host) {
        String lower = host.strip().toLowerCase(Locale.ROOT);
        int end = lower.startsWith("[") ? lower.indexOf(']') + 1 : lower.indexOf(':');
        String name = end > 0 ? lower.substring(0, end) : lower;
        return name.endsWith(".") ? name.substring(0, name.length() - 1) : name;
    }
}
