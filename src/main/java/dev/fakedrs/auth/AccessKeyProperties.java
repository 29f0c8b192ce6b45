package dev.fakedrs.auth;

import static dev.fakedrs.setting.SettingRules.notBlank;

import java.util.List;
import java.util.Optional;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The keys that calls may be signed with.
 *
 * @param keys access keys and their secrets
 */
@ConfigurationProperties("fake-drs.identity")
record AccessKeyProperties(@DefaultValue List<Key> keys) {

    Optional<Key> find(String access) {
        return keys.stream().filter(key -> key.access.equals(access)).findFirst();
    }

    /** An access key and its secret. */
    record Key(String access, String secret) {

        Key {
            notBlank("fake-drs.identity.keys.access", access);
            notBlank("fake-drs.identity.keys.secret", secret);
        }

        @Override
        public String toString() {
            return access;
        }
    }
}
