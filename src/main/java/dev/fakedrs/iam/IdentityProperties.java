package dev.fakedrs.iam;

import static dev.fakedrs.setting.SettingRules.notBlank;

import dev.fakedrs.project.token.Token.Access;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What the identity service knows.
 *
 * @param users who may log in; nobody named: everybody may
 */
@ConfigurationProperties("fake-drs.identity")
record IdentityProperties(@DefaultValue List<User> users) {

    /**
     * A user.
     *
     * @param domain its domain's name; null: any
     * @param access what its tokens allow
     */
    record User(
            String name,

            String password,

            @Nullable String domain,

            @DefaultValue("full") Access access) {

        User {
            notBlank("fake-drs.identity.users.name", name);
            notBlank("fake-drs.identity.users.password", password);
        }

        @Override
        public String toString() {
            return name;
        }
    }
}
