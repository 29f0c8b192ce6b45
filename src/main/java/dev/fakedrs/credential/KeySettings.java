package dev.fakedrs.credential;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import java.util.List;
import java.util.Optional;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * The keys that calls may be signed with.
 *
 * @param keys access keys and their secrets
 */
@Validated
@ConfigurationProperties("fake-drs.identity")
record KeySettings(@DefaultValue List<@Valid Key> keys) {

    Optional<Key> find(String access) {
        return keys.stream().filter(key -> key.access.equals(access)).findFirst();
    }

    /** An access key and its secret. */
    record Key(@NotBlank String access, @NotBlank String secret) {

        @Override
        public String toString() {
            return access;
        }
    }
}
