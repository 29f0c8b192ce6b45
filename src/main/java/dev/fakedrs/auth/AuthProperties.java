package dev.fakedrs.auth;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What a call has to show.
 *
 * @param auth which tokens and signatures are taken
 */
@ConfigurationProperties("fake-drs")
record AuthProperties(@DefaultValue("any") Auth auth) {

    /** Any that is not blank, or only tokens that were issued here and signatures made with a key that is set. */
    enum Auth {
        ANY,
        ISSUED
    }
}
