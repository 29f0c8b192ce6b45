package dev.fakedrs.drs.web;

import static dev.fakedrs.harness.Project.EXAMPLE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.fakedrs.harness.Answer;
import dev.fakedrs.harness.ApiTests;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Bodies that their senders have compressed. */
class CompressedBodiesApiTests extends ApiTests {

    private static final String SOURCE = "{\"mode\":\"source\"}";

    @ParameterizedTest
    @ValueSource(strings = {"gzip", "GZIP", "x-gzip"})
    void areReadWhereTheyAreGzip(String coding) throws IOException {
        Answer answer = send(coding, gzip(SOURCE));
        assertThat(answer.text("status")).isEqualTo("success");
        assertThat(project.requests("").json().at("/requests/0/request/body").asString())
                .isEqualTo(SOURCE);
    }

    @Test
    void areReadWhereTheyAreNotCompressedAtAll() {
        assertThat(send("identity", SOURCE.getBytes(StandardCharsets.UTF_8)).text("status"))
                .isEqualTo("success");
    }

    @ParameterizedTest
    @ValueSource(strings = {"br", "deflate", "gzip, gzip", "zstd", "nonsense"})
    void areRefusedInAnyOtherCoding(String coding) throws IOException {
        Answer answer = send(coding, gzip(SOURCE));
        assertThat(answer.status()).isEqualTo(415);
        assertThat(answer.rule()).isEqualTo("content-encoding-unknown");
    }

    @Test
    void areRefusedWhereTheyAreBroken() throws IOException {
        byte[] whole = gzip(SOURCE);
        assertThat(send("gzip", SOURCE.getBytes(StandardCharsets.UTF_8)).text("error_code"))
                .isEqualTo("DRS.M00007");
        assertThat(send("gzip", Arrays.copyOf(whole, whole.length / 2)).text("error_code"))
                .isEqualTo("DRS.M00007");
    }

    @Test
    void areRefusedWhereTheyBecomeTooLarge() throws IOException {
        Answer answer = send("gzip", gzip("{\"x\":\"" + "0".repeat(100 * 1024 * 1024) + "\"}"));
        assertThat(answer.status()).isEqualTo(413);
        assertThat(answer.text("error_code")).isEqualTo("APIGW.0201");
    }

    @Test
    void areReadByTheOtherApis() throws IOException {
        Answer login = server.call("POST", "/v3/auth/tokens")
                .header("Content-Type", "application/json")
                .header("Content-Encoding", "gzip")
                .body(gzip("{\"auth\":{\"identity\":{\"methods\":[\"password\"],\"password\":{\"user\":{\"name\":\"u\","
                        + "\"password\":\"p\",\"domain\":{\"name\":\"d\"}}}}}}"))
                .send();
        assertThat(login.status()).as(login.body()).isEqualTo(201);
        Answer put = project.admin("PUT", "/jobs/orders")
                .header("Content-Type", "application/json")
                .header("Content-Encoding", "gzip")
                .body(gzip("{\"name\":\"orders-sync\"}"))
                .send();
        assertThat(put.text("name")).isEqualTo("orders-sync");
    }

    @ParameterizedTest
    @CsvSource({"br, PUT, ''", "deflate, PUT, /jobs/j", "zstd, POST, /scenarios", "'gzip, br', PUT, /clock"})
    void areRefusedByTheAdminApiInAnyOtherCoding(String coding, String method, String path) {
        Answer answer = project.admin(method, path)
                .header("Content-Type", "application/json")
                .header("Content-Encoding", coding)
                .body("{}")
                .send();
        assertThat(answer.status()).isEqualTo(415);
        assertThat(answer.headers().getFirst("Content-Type")).isEqualTo("application/problem+json");
        assertThat(answer.text("detail")).contains("content-encoding-unknown", "value=" + coding + "; allowed=gzip");
        assertThat(project.job("j").status()).isEqualTo(404);
    }

    @Test
    void areRefusedByTheAdminApiWhereTheyBecomeTooLarge() throws IOException {
        Answer answer = project.admin("PUT", "/jobs/j")
                .header("Content-Type", "application/json")
                .header("Content-Encoding", "gzip")
                .body(gzip("{\"name\":\"" + "0".repeat(17 * 1024 * 1024) + "\"}"))
                .send();
        assertThat(answer.status()).isEqualTo(413);
        assertThat(answer.text("detail")).contains("at_most=16 MiB").doesNotContain("12 M");
    }

    @Test
    void areRefusedByTheIdentityServiceInAnyOtherCoding() {
        Answer answer = server.call("POST", "/v3/auth/tokens")
                .header("Content-Type", "application/json")
                .header("Content-Encoding", "br")
                .body("{}")
                .send();
        assertThat(answer.status()).isEqualTo(415);
        assertThat(answer.rule()).isEqualTo("content-encoding-unknown");
    }

    private Answer send(String coding, byte[] body) {
        return project.switchVip(EXAMPLE)
                .header("Content-Encoding", coding)
                .body(body)
                .send();
    }

    private static byte[] gzip(String text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream zip = new GZIPOutputStream(bytes)) {
            zip.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }
}
