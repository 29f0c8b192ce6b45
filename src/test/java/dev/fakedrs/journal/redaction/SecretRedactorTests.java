package dev.fakedrs.journal.redaction;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is left of a call; that nothing of a secret is, other tests see over HTTP. */
class SecretRedactorTests {

    private static final int BOUND = 64 * 1024;

    private final SecretRedactor redaction = new SecretRedactor(Map.of("X-Auth-Token", "quince-tree-7"));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"mode\":\"sourceX\",\"force\":true}",
                "{ \"mode\" : \"\\u0073ource\" ,\n \"x\":12.50, \"y\":null, \"z\":[-1e3,\"FULL_TRANS\",{\"a\":\"readOnly\"}] }",
                "{\"when\":\"2026-01-01T00:00:00Z\",\"u\":\"8c81a12f-2581-4424-a3ab-70ed874jb201\",\"v\":\"10.0.0.1\"}",
                "{\"name\":\"DRS-4711\",\"description\":\"Moves 50 % of x=y & z\",\"ip\":\"192.168.0.1,192.168.0.2\"}",
                "{\"tags\":[{\"key\":\"team\",\"value\":\"blue\"}],\"jobs\":[\"nobody\",\"no1\"]}",
                "{\"auth\":{\"identity\":{\"methods\":[\"password\",\"token\"]}}}",
                "{\"property\":\"[{\\\"x\\\":\\\"y\\\"}]\",\"unknown\":\"{}\"}",
                "[]",
                "mode=source&limit=10",
                "hello there"
            })
    void keepsWhatIsHarmless(String body) {
        assertThat(redaction.body(body.getBytes(UTF_8))).isEqualTo(body);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"a\":{\"pw\":[1,{}],\"b\":2}}|{\"a\":{\"pw\":\"[redacted]\",\"b\":2}}",
                "{\"value\":\"fig\",\"n\":1,\"name\":\"pin\"}|{\"value\":\"[redacted]\",\"n\":\"[redacted]\",\"name\":\"pin\"}",
                "[[\"sk\",\"fig\"],\"fig\"]|\"[redacted]\"",
                "{\"property\":\"{\\\"sig\\\":\\\"f\\\"}\"}|{\"property\":\"{\\\"sig\\\":\\\"[redacted]\\\"}\"}",
                "{\"ip\":\"redis://:fig@h/1\"}|{\"ip\":\"[redacted]\"}",
                "{\"mode\":\"to quince-tree-7\"}|{\"mode\":\"to [redacted]\"}",
                "{\"mode\":\"quinc\\u0065-tree-7\"}|{\"mode\":\"[redacted]\"}",
                "{\"x\":\"f1g\",\"y z\":1}|{\"x\":\"[redacted]\",\"[redacted]\":\"[redacted]\"}",
                "{\"mode\":\"source\",}|{\"mode\":\"source\"[not JSON from character 16 on]",
                "{\"mode\":\"source\"} f1g|{\"mode\":\"source\"}[not JSON from character 17 on]",
                "{\"name\":\"pin\",\"value\":{\"id\":\"fig|{\"name\":\"pin\",\"value\":\"[redacted]\"[not JSON from character 23 on]",
                "<pin>fig</pin>|[14 bytes that are not JSON]",
                "pin=fig&%zz=1&x=1|pin=[redacted]&[redacted]=[redacted]&x=1",
                "name=f1g&key=f1g|name=f1g&key=[redacted]",
                "{\"cmd\":[\"--password\",\"fig\"],\"v\":\"NTLM fig\"}|{\"cmd\":\"[redacted]\",\"v\":\"[redacted]\"}",
                "{\"key\":\"otp\",\"v\":1234}|{\"key\":\"otp\",\"v\":\"[redacted]\"}",
                "{\"name\":\"password\",\"description\":\"fig\"}|{\"name\":\"password\",\"description\":\"[redacted]\"}",
                "{\"mode\":\"fig\",\"x\":\"pin\"}|{\"mode\":\"[redacted]\",\"x\":\"[redacted]\"}",
                "{\"name\":\"pin\",\"value\":{\"fig\":1}}|{\"name\":\"pin\",\"value\":\"[redacted]\"}",
                "{\"name\":\"pin\",\"target_endpoint\":{\"ip\":\"fig\"}}|{\"name\":\"pin\",\"target_endpoint\":{\"ip\":\"[redacted]\"}}",
                "{\"x\":{\"name\":\"pin\"},\"y\":\"fig\"}|{\"x\":\"[redacted]\",\"y\":\"[redacted]\"}",
                "{\"name\":\"pin\",\"description\":\"fig-pin\"}|{\"name\":\"[redacted]\",\"description\":\"[redacted]\"}",
                "{\"name\":\"seed phrase\",\"description\":\"fig\"}|{\"name\":\"seed phrase\",\"description\":\"[redacted]\"}",
                "{\"name\":\"pin\",\"mode\":\"source\",\"x\":true}|{\"name\":\"pin\",\"mode\":\"source\",\"x\":\"[redacted]\"}",
                "{\"tags\":[{\"key\":\"pin\",\"value\":\"fig\"},{\"key\":\"team\",\"value\":\"blue\"}]}|{\"tags\":[{\"key\":\"pin\",\"value\":\"[redacted]\"},{\"key\":\"team\",\"value\":\"blue\"}]}",
                "[[\"pin\",\"fig\"],[\"otp\",\"date\"]]|\"[redacted]\"",
                "{\"columns\":[\"user\",\"pin\"],\"rows\":[[\"a\",\"fig\"]]}|{\"columns\":\"[redacted]\",\"rows\":\"[redacted]\"}",
                "{\"columns\":[\"pin\"],\"rows\":[[\"fig\"]]}|{\"columns\":\"[redacted]\",\"rows\":\"[redacted]\"}",
                "name=pin&value=fig|name=pin&value=[redacted]",
                "{\"job_id\":\"8c81a12f-2581-4424-a3ab-70ed874jb201\",\"name\":\"pin\",\"value\":\"fig\"}|{\"job_id\":\"8c81a12f-2581-4424-a3ab-70ed874jb201\",\"name\":\"pin\",\"value\":\"[redacted]\"}",
                "{\"name\":\"orders\",\"description\":\"api key fig\"}|{\"name\":\"[redacted]\",\"description\":\"[redacted]\"}",
            })
    void keepsTheRest(String body, String kept) {
        assertThat(redaction.body(body.getBytes(UTF_8))).isEqualTo(kept);
    }

    @Test
    void keepsAsMuchOfALongBodyAsTheBoundAllows() {
        String beginning = "{\"jobs\":[\"" + "é,".repeat((BOUND - 20) / 3) + "\",\"";
        String kept = redaction.body((beginning + "quince-tree-7\"]}").getBytes(UTF_8));
        assertThat(kept).hasSizeBetween(BOUND / 2, BOUND + 1).endsWith("…").doesNotContain("quince");
        assertThat(redaction.body(("{\"a\":1," + "\"pw\":1,".repeat(BOUND)).getBytes(UTF_8)))
                .hasSizeLessThanOrEqualTo(BOUND + 1);
    }

    @Test
    void keepsTextsOfItsOwnReadable() {
        String body = "{\"error_code\":\"APIGW.0301\",\"error_msg\":\"Incorrect IAM authentication information: "
                + "x-auth-token not found\"}";
        assertThat(redaction.ownBody(body.getBytes(UTF_8))).isEqualTo(body);
        assertThat(redaction.own("The field password2 is not one of this operation's: ignored."))
                .contains("password2");
        assertThat(redaction.own("The field pin=fig is not one of this operation's: ignored."))
                .isEqualTo("The field pin=[redacted] is not one of this operation's: ignored.");
    }

    @ParameterizedTest
    @CsvSource({
        "/v3/p1/jobs/o1/switch-vip, true, /v3/p1/jobs/o1/switch-vip",
        "/v3/auth/tokens, false, /v3/auth/tokens",
        "/v3/auth/tokens/fig, false, /v3/auth/tokens/[redacted]",
        "/drs/v3/p1/job/orders/switchvip, false, /drs/v3/p1/job/orders/switchvip",
        "/reset/f1g, false, /reset/[redacted]",
        "/v3/p1/jobs/o1/switch-vip;pin=fig, true, /v3/p1/jobs/o1/[redacted]",
        "/v3/p1/jobs/o1;a=Xk9pQz7Lm2/switch-vip, true, /v3/p1/jobs/o1;a=[redacted]/switch-vip",
        "/v3/p1/jobs/batch-status;jsessionid=Xk9, true, /v3/p1/jobs/[redacted]",
        "/v3/p1/jobs/quince-tree-7/switch-vip, true, /v3/p1/jobs/[redacted]/switch-vip"
    })
    void keepsPathsThatCanBeFollowed(String path, boolean found, String kept) {
        assertThat(redaction.path(path, found)).isEqualTo(kept);
    }

    @Test
    void keepsNothingButTheHarmlessWhereThereAreMoreTokensThanItLooksFor() {
        StringBuilder tokens = new StringBuilder();
        for (int i = 0; i < 100; i++) {
            tokens.append("fruit-tree-").append(i).append("; ");
        }
        SecretRedactor many = new SecretRedactor(Map.of("Cookie", tokens.toString()));
        assertThat(many.body("{\"description\":\"fruit-tree-99\",\"mode\":\"source\"}".getBytes(UTF_8)))
                .isEqualTo("{\"description\":\"[redacted]\",\"mode\":\"source\"}");
    }

    @Test
    void keepsUsualHeadersAndHarmlessOnes() {
        Map<String, String> headers = new TreeMap<>(Map.of(
                "user-agent", "curl/8.5.0", "Host", "localhost:8147", "X-Flag", "on", "X-Who", "f1g", "X-Sk", "fig"));
        assertThat(redaction.headers(headers))
                .isEqualTo(Map.of(
                        "user-agent",
                        "curl/8.5.0",
                        "Host",
                        "localhost:8147",
                        "X-Flag",
                        "on",
                        "X-Who",
                        "[redacted]",
                        "X-Sk",
                        "[redacted]"));
    }
}
