package dev.fakedrs.api;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How strict the vendor's door is.
 *
 * @param contract what happens to a call without Content-Type, or with an unknown X-Language
 * @param auth which tokens are taken
 */
@ConfigurationProperties("fake-drs")
public record DoorSettings(
        @DefaultValue("strict") Contract contract,
        @DefaultValue("any") Auth auth) {

    /** As the reference says, or as real gateways often do. */
    public enum Contract {
        STRICT,
        LENIENT
    }

    /** Any that is not blank, or only those that were issued here. */
    public enum Auth {
        ANY,
        ISSUED
    }
}
