package dev.fakedrs.admin.web;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Under which names of hosts the admin API answers. A page on the web can have its own name lead to this machine (DNS
 * rebinding), and is then no page of another site to a browser; but it has no name like these.
 */
final class AllowedHosts {

    private static final int SHOWN = 100;

    /** Nobody on the web has such a name: localhost, names without a dot, and addresses. */
    private static final Pattern OWN = Pattern.compile("(?:[\\w-]+\\.)*localhost|[\\w-]+|\\[[0-9a-f:.]+]"
            + "|(?:(?:25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)(?:\\.(?!$)|$)){4}");

    private final Set<String> named;

    AllowedHosts(List<String> named) {
        this.named = named.stream().map(AllowedHosts::nameIn).collect(Collectors.toUnmodifiableSet());
    }

    /** Whether a host, with or without a port, is one of these. */
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
