package dev.fakedrs.journal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SecretNamesTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "password",
                "db_passwd",
                "PassPhrase",
                "pass",
                "my pass:",
                "pwd",
                "SECRET",
                "X-Auth-Token",
                "signature",
                "Authorization",
                "credentials",
                "Set-Cookie",
                "private_key",
                "X-Private-Key",
                "X-SSL-Cert-Key",
                "key-tab",
                "privateKey",
                "api-key",
                "apikey",
                "access_key",
                "cert_key",
                "sslCertKey",
                "keytab",
                "key_tab",
                "p%61ssword",
                "\\u0070wd",
                "%2570wd",
                "p\\\\u0061ssword"
            })
    void knowsASecretByItsName(String name) {
        assertThat(SecretNames.in(name)).isTrue();
        assertThat(SecretNames.in("{\"x\":1,\"" + name + "\":\"y\"}")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "p",
                "pa",
                "compass",
                "bypassed",
                "monkey",
                "key",
                "keys",
                "sec",
                "mode",
                "Content-Type",
                "/v3/054ba152d480d55b2f5dc0069e7ddef0/jobs/8c81a12f-2581-4424-a3ab-70ed874jb201/switch-vip"
            })
    void takesNothingElseForOne(String text) {
        assertThat(SecretNames.in(text)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/a/password/b", "/a/PASSWORD/b"})
    void tellsWhereANameEnds(String path) {
        assertThat(SecretNames.endIn(path)).isEqualTo("/a/password".length());
        assertThat(SecretNames.endIn("/a/b")).isNegative();
    }
}
