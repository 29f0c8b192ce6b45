package dev.fakedrs.setting;

import dev.fakedrs.contract.Access;
import jakarta.validation.constraints.NotBlank;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * A user that may log in.
 *
 * @param domain the name of the user's domain, or null for any
 * @param access the access that the user's tokens allow
 */
public record UserProperties(
        @NotBlank String name,
        @NotBlank String password,
        @Nullable String domain,
        @DefaultValue("full") Access access) {

    /** Omits the password. */
    @Override
    public String toString() {
        return name;
    }
}
