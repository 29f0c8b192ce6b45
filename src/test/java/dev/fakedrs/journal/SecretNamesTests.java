package dev.fakedrs.journal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fakedrs.journal.redaction.SecretPatterns;
import dev.fakedrs.journal.redaction.SecretPatterns.Found;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SecretNamesTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "password",
                "db_passwd",
                "PassPhrase",
                "passcode",
                "pass",
                "userPass",
                "dbpass",
                "db_pw",
                "pw",
                "pwd",
                "PIN",
                "SECRET",
                "X-Auth-Token",
                "signature",
                "sig",
                "Authorization",
                "auth",
                "credentials",
                "Set-Cookie",
                "X-SK",
                "sk",
                "jwt",
                "X-JWT",
                "X-Session-Id",
                "X-Vault-Key",
                "X-Otp",
                "ssh_key",
                "signingKey",
                "SSHKey",
                "masterkey",
                "private_key",
                "X-SSL-Cert-Key",
                "key-tab",
                "apikey",
                "sas",
                "dsn",
                "connection_string",
                "connectionUri",
                "pass1",
                "apiKey2",
                "p%61ssword",
                "\\u0070wd",
                "%2570wd",
                "p\\\\u0061ssword"
            })
    void knowsASecretByItsName(String name) {
        assertThat(SecretPatterns.isOne(name)).isTrue();
        assertThat(SecretPatterns.look(name + "=y")).isEqualTo(Found.SECRET);
        assertThat(SecretPatterns.look("{'x':1,'" + name + "' : 'y'}")).isEqualTo(Found.SECRET);
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
                "author",
                "pinned",
                "task",
                "design",
                "/v3/054ba152d480d55b2f5dc0069e7ddef0/jobs/8c81a12f-2581-4424-a3ab-70ed874jb201/switch-vip"
            })
    void takesNothingElseForOne(String text) {
        assertThat(SecretPatterns.isOne(text)).isFalse();
        assertThat(SecretPatterns.look(text)).isNotEqualTo(Found.SECRET);
    }
}
