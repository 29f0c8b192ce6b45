package dev.fakedrs.drs.web;

import static dev.fakedrs.setting.SettingRules.check;

import java.util.List;
import java.util.regex.Pattern;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Which pages may call from a browser (CORS).
 *
 * @param allowedOrigins the sites whose pages may call the DRS and identity API, such as https://console.example; *: all
 */
@ConfigurationProperties("fake-drs.cors")
record CorsProperties(@DefaultValue List<String> allowedOrigins) {

    private static final Pattern ORIGIN =
            Pattern.compile("\\*|[a-z][a-z0-9+.-]*://[^/?#@*\\s]+/?", Pattern.CASE_INSENSITIVE);

    CorsProperties {
        check(
                allowedOrigins.stream()
                        .allMatch(origin -> ORIGIN.matcher(origin).matches()),
                "fake-drs.cors.allowed-origins",
                String.join(",", allowedOrigins),
                "Each must be a site with its scheme, such as https://console.example:8443, or * for all.");
    }
}
