package dev.fakedrs.admin;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Who may use the tests' door.
 *
 * @param enabled whether there is one
 * @param token what each call there has to carry as X-Admin-Token; blank or null: nothing
 */
@ConfigurationProperties("fake-drs.admin")
public record AdminSettings(
        @DefaultValue("true") boolean enabled, @Nullable String token) {}
