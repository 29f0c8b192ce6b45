package dev.fakedrs.iam;

import dev.fakedrs.world.Token.Access;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * What the identity service knows.
 *
 * @param region the region of the catalogue's endpoints
 * @param users who may log in; nobody named: everybody may
 */
@Validated
@ConfigurationProperties("fake-drs.identity")
record IdentitySettings(
        @DefaultValue("eu-de") @NotBlank String region,

        @DefaultValue List<@Valid User> users) {

    /**
     * A user.
     *
     * @param domain its domain's name; null: any
     * @param access what its tokens allow
     */
    record User(
            @NotBlank String name,

            @NotBlank String password,

            @Nullable String domain,

            @DefaultValue("full") Access access) {

        @Override
        public String toString() {
            return name;
        }
    }
}
