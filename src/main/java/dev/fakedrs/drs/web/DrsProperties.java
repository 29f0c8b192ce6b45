package dev.fakedrs.drs.web;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How strict the DRS API is.
 *
 * @param contract what happens to a call without Content-Type, or with an unknown X-Language
 */
@ConfigurationProperties("fake-drs")
public record DrsProperties(@DefaultValue("strict") Contract contract) {

    /** As the reference says, or as real gateways often do. */
    public enum Contract {
        STRICT,
        LENIENT
    }
}
