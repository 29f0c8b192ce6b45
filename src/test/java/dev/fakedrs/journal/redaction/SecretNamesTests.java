package dev.fakedrs.journal.redaction;

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
                "psw",
                "passwrd",
                "pswd",
                "pass_word",
                "oauth",
                "keyStore",
                "trust-store",
                "mnemonic",
                "seed phrase",
                "secret key of mine",
                "access_key",
                "Api Key",
                "encryptionKey",
                "xsrf",
                "nonce",
                "salt",
                "totp",
                "cvv",
                "ssn",
                "p4ssw0rd",
                "pa$$word",
                "passwort",
                "Kennwort",
                "geheim",
                "contraseña",
                "contrasena",
                "mi_clave",
                "mot_de_passe",
                "senha",
                "parola",
                "hasło",
                "haslo",
                "wachtwoord",
                "密码",
                "用户口令",
                "密钥",
                "令牌",
                "пароль",
                "パスワード",
                "비밀번호",
                "ｐａｓｓｗｏｒｄ",
                "pass\u200bword",
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
        assertThat(SecretNames.isOne(name)).isTrue();
        assertThat(FreeText.isHarmless(name + "=y")).isFalse();
        assertThat(FreeText.isHarmless("{'x':1,'" + name + "' : 'y'}")).isFalse();
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
                "primary_key",
                "uniqueKey",
                "prim_key_or_index",
                "db_user",
                "max_connections",
                "spin",
                "passenger",
                "assignment",
                "8c81a12f-2581-4424-a3ab-70ed874jb201",
                "054ba152d480d55b2f5dc0069e7ddef0",
                "task",
                "design",
                "/v3/054ba152d480d55b2f5dc0069e7ddef0/jobs/8c81a12f-2581-4424-a3ab-70ed874jb201/switch-vip"
            })
    void takesNothingElseForOne(String text) {
        assertThat(SecretNames.isOne(text)).isFalse();
        assertThat(FreeText.isHarmless(text)).isTrue();
    }
}
