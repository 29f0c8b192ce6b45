package dev.fakedrs.auth;

import static dev.fakedrs.harness.Project.EXAMPLE;
import static dev.fakedrs.harness.program.KnownCallersOnly.ACCESS_KEY;
import static dev.fakedrs.harness.program.KnownCallersOnly.SECRET_KEY;
import static org.assertj.core.api.Assertions.assertThat;

import dev.fakedrs.harness.Answer;
import dev.fakedrs.harness.ApiTests;
import dev.fakedrs.harness.Call;
import dev.fakedrs.harness.RawHttp;
import dev.fakedrs.harness.program.KnownCallersOnly;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Calls signed as gophertelekomcloud signs them, step by step as its wire format is described. */
@KnownCallersOnly
class ScopedSignatureApiTests extends ApiTests {

    private static final String BODY = "{\"mode\":\"source\"}";
    private static final String HEADERS = "content-type;host;x-sdk-date";

    @Test
    void areAccepted() {
        Answer answer = switchVip(Instant.now(), BODY, BODY).send();
        assertThat(answer.status()).as(answer.body()).isEqualTo(202);
    }

    @ParameterizedTest
    @ValueSource(strings = {"//v3/", "/drs/v3/", "/v3//"})
    void areAcceptedOverThePathAsItWasSent(String base) {
        Instant now = Instant.now();
        String path = base + project.id() + "/jobs/" + EXAMPLE + "/switch-vip";
        String plain = "/v3/" + project.id() + "/jobs/" + EXAMPLE + "/switch-vip";
        assertThat(raw(path, now, sign("POST", path, now, sha256(BODY))).status())
                .isEqualTo(202);
        assertThat(raw(path, now, sign("POST", plain, now, sha256(BODY))).rule())
                .isEqualTo("signature-wrong");
    }

    @Test
    void areAcceptedByTheIdentityService() {
        Answer answer =
                catalog(Instant.now()).header("X-Project-Id", project.id()).send();
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        assertThat(answer.text("catalog/1/endpoints/0/url")).endsWith("/v3/" + project.id());
    }

    @Test
    void areAcceptedWithoutTheBodyWhereTheySayThatTheyAreWithoutIt() {
        Instant now = Instant.now();
        String path = "/v3/" + project.id() + "/jobs/" + EXAMPLE + "/switch-vip";
        Answer answer = call("POST", path, now, sign("POST", path, now, "UNSIGNED-PAYLOAD"))
                .header("X-Sdk-Content-Sha256", "UNSIGNED-PAYLOAD")
                .body(BODY)
                .send();
        assertThat(answer.status()).as(answer.body()).isEqualTo(202);
    }

    @Test
    void areRefusedOverAnotherBody() {
        Answer answer =
                switchVip(Instant.now(), BODY, BODY.replace("source", "target")).send();
        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.text("error_code")).isEqualTo("APIGW.0301");
        assertThat(answer.rule()).isEqualTo("signature-wrong");
        assertThat(answer.text("error_msg"))
                .startsWith("Incorrect IAM authentication information: verify aksk signature fail, canonicalRequest:"
                        + "POST|/v3/" + project.id() + "/jobs/" + EXAMPLE
                        + "/switch-vip/||content-type:application/json|host:localhost:");
    }

    @Test
    void areRefusedOverAnotherBodyEvenIfItsHashIsSaidToBeTheFirst() {
        Answer answer = switchVip(Instant.now(), BODY, BODY + " ")
                .header("X-Sdk-Content-Sha256", sha256(BODY))
                .send();
        assertThat(answer.rule()).isEqualTo("signature-wrong");
    }

    @ParameterizedTest
    @CsvSource({"PT14M50S, 202", "-PT14M50S, 202", "PT15M10S, 401", "-PT15M10S, 401"})
    void lastFifteenMinutesBeforeAndAfter(Duration ago, int status) {
        Instant signedAt = Instant.now().minus(ago);
        Answer answer = switchVip(signedAt, BODY, BODY).send();
        assertThat(answer.status()).isEqualTo(status);
        if (status == 401) {
            assertThat(answer.rule()).isEqualTo("signature-expired");
            assertThat(answer.text("error_msg"))
                    .matches("Incorrect IAM authentication information: calc aksk signature fail:signature expired,"
                            + " signature time:" + date(signedAt) + ",server time:\\d{8}T\\d{6}Z");
        }
    }

    @Test
    void expireAtTheIdentityServiceToo() {
        Answer answer = catalog(Instant.now().minus(Duration.ofHours(1))).send();
        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.rule()).isEqualTo("signature-expired");
        assertThat(answer.text("error/message")).contains("calc aksk signature fail:signature expired");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "nonsense",
                "Access=AK",
                "Access=AK, SignedHeaders=host",
                "Access=AK, SignedHeaders=, Signature=00",
                "Access=A K, SignedHeaders=host, Signature=00",
                "Access=AK/20261123///sdk_request, SignedHeaders=host, Signature=00",
                "Credential=AK, SignedHeaders=host, Signature=00",
                "Credential=AK/20261123///other, SignedHeaders=host, Signature=00",
                "Access=AK, SignedHeaders=host, Signature=00, X-Sdk-Date is missing"
            })
    void areRefusedWhereTheyCannotBeRead(String authorization) {
        Answer answer = project.switchVip(EXAMPLE)
                .without("X-Auth-Token")
                .header("Authorization", "SDK-HMAC-SHA256 " + authorization)
                .send();
        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.text("error_msg"))
                .isIn(
                        "Incorrect IAM authentication information: verify aksk signature fail",
                        "Incorrect IAM authentication information: x-auth-token not found");
        assertThat(answer.rule()).isIn("signature-malformed", "no-credentials");
    }

    @Test
    void areNotWrittenIntoTheJournal() {
        project.freeze();
        Instant now = Instant.now();
        switchVip(now, BODY, BODY + " ").send();
        String path = "/v3/" + project.id() + "/jobs/" + EXAMPLE + "/switch-vip";
        assertThat(project.requests("?error_code=APIGW.0301").body())
                .contains("signature-wrong")
                .doesNotContain(signatureOf(canonical("POST", path, now, sha256(BODY)), now), SECRET_KEY);
    }

    private Call switchVip(Instant now, String signed, String sent) {
        String path = "/v3/" + project.id() + "/jobs/" + EXAMPLE + "/switch-vip";
        return call("POST", path, now, sign("POST", path, now, sha256(signed))).body(sent);
    }

    private Answer raw(String path, Instant now, String authorization) {
        String request = "POST " + path + " HTTP/1.1\r\nHost: localhost:" + server.port()
                + "\r\nConnection: close\r\nContent-Type: application/json\r\nX-Sdk-Date: " + date(now)
                + "\r\nAuthorization: " + authorization + "\r\nContent-Length: " + BODY.length() + "\r\n\r\n" + BODY;
        return new RawHttp(server.port()).send(request.getBytes(StandardCharsets.US_ASCII));
    }

    private Call catalog(Instant now) {
        return call("GET", "/v3/auth/catalog", now, sign("GET", "/v3/auth/catalog", now, sha256("")));
    }

    private Call call(String method, String path, Instant now, String authorization) {
        return server.call(method, path)
                .header("Content-Type", "application/json")
                .header("X-Sdk-Date", date(now))
                .header("Authorization", authorization);
    }

    private String sign(String method, String path, Instant now, String bodyHash) {
        return "SDK-HMAC-SHA256 Credential=" + ACCESS_KEY + "/" + scope(now) + ", SignedHeaders=" + HEADERS
                + ", Signature=" + signatureOf(canonical(method, path, now, bodyHash), now);
    }

    private String canonical(String method, String path, Instant now, String bodyHash) {
        return method + "\n" + path + "/\n\ncontent-type:application/json\nhost:localhost:" + server.port()
                + "\nx-sdk-date:" + date(now) + "\n\n" + HEADERS + "\n" + bodyHash;
    }

    private static String signatureOf(String canonical, Instant now) {
        byte[] key = ("SDK" + SECRET_KEY).getBytes(StandardCharsets.UTF_8);
        for (String part : new String[] {date(now).substring(0, 8), "", "", "sdk_request"}) {
            key = hmac(key, part);
        }
        return HexFormat.of()
                .formatHex(hmac(key, "SDK-HMAC-SHA256\n" + date(now) + "\n" + scope(now) + "\n" + sha256(canonical)));
    }

    private static String scope(Instant now) {
        return date(now).substring(0, 8) + "///sdk_request";
    }

    private static String date(Instant now) {
        return DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'")
                .withZone(ZoneOffset.UTC)
                .format(now);
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] hmac(byte[] key, String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
