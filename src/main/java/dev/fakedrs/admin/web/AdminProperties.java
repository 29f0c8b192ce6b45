package dev.fakedrs.admin.web;

import static dev.fakedrs.setting.SettingRules.check;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Who may use the admin API.
 *
 * @param enabled whether there is a admin API, /__admin
 * @param token what each call there has to carry as X-Admin-Token; blank: nothing
 * @param hosts under which names of hosts it answers, beside localhost, addresses, and names without a dot
 */
@ConfigurationProperties("fake-drs.admin")
public record AdminProperties(
        @DefaultValue("true") boolean enabled,
        @Nullable String token,
        @DefaultValue List<String> hosts) {

    private static final Pattern HOST = Pattern.compile("[\\w-]+(\\.[\\w-]+)*\\.?|\\[[0-9a-fA-F:.]+]");

    public AdminProperties {
        check(
                hosts.stream().allMatch(host -> HOST.matcher(host).matches()),
                "fake-drs.admin.hosts",
                String.join(",", hosts),
                "Each must be the name of a host alone, without scheme, port and path.");
    }
}
