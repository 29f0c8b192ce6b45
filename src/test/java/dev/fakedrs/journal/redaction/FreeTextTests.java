package dev.fakedrs.journal.redaction;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FreeTextTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "mysql -uroot -psecret",
                "mysql -u root -phunter",
                "redis-cli -a hunter",
                "tool --pw hunter",
                "jdbc:oracle:thin:scott/tiger@host",
                "mysql://user:a/b@host",
                "mysql://user:a b@host",
                "mysql://root@host",
                "user:p@ss@host",
                "root:hunter@tcp(10.0.0.1:3306)/orders",
                "see redis://:hunter@h",
                "p@ssw0rd",
                "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY",
                "key wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY there",
                "/Jalr9XUtnF3MI/K7MDENGbPxRf2iCYE7MPLEKEx",
                "5baa61e4c9b93f3f0682250b6cf8331b7ee68fd8",
                "*94BDCEBE19083CE2A1F959FD02F964C7AF4CFC29",
                "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
                "the 054ba152d480d55b2f5dc0069e7ddef0 of mine",
                "ghp_abcdefghijklmnop",
                "at github_pat_11ABC",
                "glpat-abcdefgh",
                "xoxb-123-abc",
                "sk-live-abc",
                "sk_live_abc",
                "AKIAIOSFODNN7EXAMPLE",
                "AIzaSyA",
                "hvs.CAES",
                "eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.c2ln",
                "fake-drs.cDE.abc",
                "-----BEGIN RSA PRIVATE KEY-----",
                "-----BEGIN CERTIFICATE-----",
                "Authorization: Basic dXNlcjpwYXNz",
                "Basic dXNlcjp1MQ==",
                "Negotiate YIIabc123",
                "Bearer hunter",
                "my pin is 1234",
                "PIN 1234",
                "pin -> 1234",
                "pin: hunter",
                "'otp' : 'hunter'",
                "api key: hunter",
                "api key 5f3a",
                "das Passwort lautet hunter",
                "密码：hunter",
                "пароль hunter",
                "ｐａｓｓｗｏｒｄ hunter",
                "c2VjcmV0cGFzc3dvcmQ=",
                "aB+cDeFgHiJkLmNoPqRsT",
                "JBSWY3DPEHPK3PXP",
                "Xk9mQ2vL8aZ7",
                "Xk9$mQ2vL",
                "hunter2!",
                "p%61ss",
                "x\\u0070wd",
                "&#112;wd",
                "ssn=078051120"
            })
    void findsSecrets(String text) {
        assertThat(FreeText.isHarmless(text)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "source",
                "Moves 50 % of x=y & z",
                "DRS-4711",
                "orders-2",
                "rds-mysql-prod-01",
                "orders @ home",
                "anna.b@example.org",
                "root@%",
                "nightly order feed (from Berlin), version 2.1",
                "shop-*-*-orders",
                "primary key: id",
                "id > 1000",
                "Basic tests of the key figures",
                "a turkey, a compass and 7 monkeys",
                "10.0.0.1:3306,10.0.0.2:3306",
                "[::1]:8147",
                "4096-16777216",
                "2026-03-02 08:15:41",
                "2027-11-24T18:00:00.000000Z",
                "20260302T080000Z",
                "Mon, 02 Mar 2026 08:00:00 GMT",
                "8c81a12f-2581-4424-a3ab-70ed874jb201",
                "054ba152d480d55b2f5dc0069e7ddef0",
                "61a4ea66210545909d74a05c27a7179ein01",
                "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01",
                "3e11fa47-71ca-11e1-9e33-c80aa9429562:1-77",
                "mysql-bin.000001:120",
                "/v3/054ba152d480d55b2f5dc0069e7ddef0/jobs/8c81a12f-2581-4424-a3ab-70ed874jb201/switch-vip",
                "http://localhost:8147/v3/054ba152d480d55b2f5dc0069e7ddef0/jobs?limit=1",
                "https://dmq.eu-de.example.org",
                "OTC00000000001000000001",
                "srcDbBinlogIsOff",
                "contentConditionalFilter",
                "GaussDBforMySQL",
                "utf8mb4_general_ci",
                "iPhone15Pro",
                "text/html, application/xhtml+xml;q=0.9, */*;q=0.8",
                "application/json;charset=UTF-8",
                "curl/8.5.0",
                "huaweicloud-usdk-java/3.0",
                "HuaweiCloud-SDK-Java/3.1.100",
                "Apache-HttpClient/4.5.13 (Java/17.0.9)",
                "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/120.0.0.0 Safari/537.36",
                "python-requests/2.31.0",
                "keep-alive",
                "gzip, deflate, br",
                "订单同步"
            })
    void takesNothingElseForOne(String text) {
        assertThat(FreeText.isHarmless(text)).isTrue();
        assertThat(FreeText.without(text)).isEqualTo(text);
    }
}
