package dev.fakedrs.drs.document;

import static dev.fakedrs.harness.Project.EXAMPLE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.fakedrs.harness.Answer;
import dev.fakedrs.harness.ApiTests;
import dev.fakedrs.harness.RawHttp;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds for every call at the DRS API, whatever comes in. */
class EveryCallApiTests extends ApiTests {

    private static final int TWELVE_MB = 12 * 1024 * 1024;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v2",
                "/v3/p",
                "/v3/p/jobs/j",
                "/v3/p/jobs/j/switch-vip/",
                "/error",
                "/favicon.ico",
                "/v3/p/jobs/j/Switch-Vip"
            })
    void answersAnUnknownPathAsTheGatewayDoes(String path) {
        Answer answer = server.get(path);
        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.text("error_code")).isEqualTo("APIGW.0101");
        assertThat(answer.text("error_msg"))
                .isEqualTo("The API does not exist or has not been published in the environment");
        assertThat(answer.text("request_id")).isEqualTo(answer.headers().getFirst("X-Request-Id"));
        Answer chinese = server.call("GET", path).header("X-Language", "zh-cn").send();
        assertThat(chinese.text("error_msg")).isEqualTo("访问的API不存在或尚未在环境中发布");
    }

    @ParameterizedTest
    @CsvSource({
        "GET, switch-vip, POST",
        "PUT, switch-vip, POST",
        "DELETE, switch-vip, POST",
        "PATCH, switch-vip, POST",
        "OPTIONS, switch-vip, POST",
        "TRACE, switch-vip, POST",
        "NONSENSE, switch-vip, POST",
        "HEAD, switch-vip, POST",
        "POST, get-switch-vip-status, GET",
        "OPTIONS, get-switch-vip-status, GET"
    })
    void namesTheMethodThatAPathHas(String method, String operation, String allowed) {
        String request = method + " /v3/p/jobs/" + EXAMPLE + "/" + operation + " HTTP/1.1\r\nHost: x\r\n\r\n";
        Answer answer = raw(request);
        assertThat(answer.status()).isEqualTo(405);
        assertThat(answer.headers().getFirst("Allow")).isEqualTo(allowed);
        assertThat(answer.rule()).isEqualTo("method-not-allowed");
    }

    @ParameterizedTest
    @ValueSource(strings = {"OPTIONS", "TRACE"})
    void answersNoBrowserThatAsksBeforeACall(String method) {
        Answer answer = raw(method + " /v3/p/jobs/" + EXAMPLE
                + "/switch-vip HTTP/1.1\r\nHost: x\r\nOrigin: http://y\r\nAccess-Control-Request-Method: POST\r\n\r\n");
        assertThat(answer.status()).isEqualTo(405);
        assertThat(answer.headers().getFirst("Allow")).isEqualTo("POST");
        assertThat(answer.rule()).isEqualTo("method-not-allowed");
    }

    /** As browsers list them. */
    @ParameterizedTest
    @ValueSource(ints = {10, 11, 300})
    void takesAsManyLanguagesAsAHeadHolds(int count) {
        String languages = IntStream.range(0, count)
                .mapToObj(i -> "" + (char) ('a' + i % 26) + (char) ('a' + i / 26) + ";q=0.1")
                .collect(Collectors.joining(","));
        assertThat(project.switchVip(EXAMPLE)
                        .header("Accept-Language", languages)
                        .send()
                        .status())
                .isEqualTo(202);
        assertThat(server.call("GET", "/__admin/projects")
                        .header("Accept-Language", languages)
                        .send()
                        .status())
                .isEqualTo(200);
    }

    @Test
    void findsNothingWhereAPathLeadsBackFromTheAdminApi() {
        Answer answer = raw("GET /__admin/../v3 HTTP/1.1\r\nHost: x\r\n\r\n");
        assertThat(answer.status()).isEqualTo(404);
    }

    @Test
    void answersJsonWhateverTheClientAccepts() {
        Answer answer = project.switchVip(EXAMPLE).header("Accept", "text/html").send();
        assertThat(answer.status()).isEqualTo(202);
        assertThat(answer.headers().getFirst("Content-Type")).isEqualTo("application/json");
    }

    @Test
    void refusesABodyOfMoreThanTwelveMegabytes() {
        Answer answer = project.switchVip(EXAMPLE).body(new byte[TWELVE_MB + 1]).send();
        assertThat(answer.status()).isEqualTo(413);
        assertThat(answer.text("error_code")).isEqualTo("APIGW.0201");
        assertThat(answer.text("error_msg")).isEqualTo("Request entity too large");
        assertThat(answer.why()).isEqualTo("body-too-large; at_most=12 MiB");
    }

    @Test
    void refusesALargeBodyThatComesInChunks() {
        StringBuilder request = new StringBuilder(head("Transfer-Encoding: chunked\r\n"));
        String chunk = "10000\r\n" + "x".repeat(0x10000) + "\r\n";
        request.append(chunk.repeat(TWELVE_MB / 0x10000)).append("1\r\nx\r\n0\r\n\r\n");
        assertThat(raw(request.toString()).text("error_code")).isEqualTo("APIGW.0201");
    }

    @ParameterizedTest
    @CsvSource({
        "'{\"x\":[', '0,', 1000000, '0]}', 1000000 JSON tokens",
        "'{\"jobs\":[', '\"\",', 10000, '\"\"]}', 10000 items"
    })
    void namesTheLimitThatABodyOfManyPartsPasses(String start, String part, int parts, String end, String limit) {
        Answer answer = project.call("POST", "batch-status")
                .header("Content-Type", "application/json")
                .body(start + part.repeat(parts) + end)
                .send();
        assertThat(answer.status()).isEqualTo(413);
        assertThat(answer.why()).isEqualTo("body-too-large; at_most=" + limit);
    }

    @Test
    void readsABodyOfTwelveMegabytes() {
        String start = "{\"mode\":\"source\",\"padding\":\"";
        String body = start + "x".repeat(TWELVE_MB - start.length() - 2) + "\"}";
        assertThat(project.switchVip(EXAMPLE).body(body).send().status()).isEqualTo(202);
    }

    @Test
    void readsABodyThatComesInChunks() {
        Answer answer =
                raw(head("Transfer-Encoding: chunked\r\n") + "8\r\n{\"mode\":\r\n9\r\n\"source\"}\r\n0\r\n\r\n");
        assertThat(answer.text("status")).isEqualTo("success");
    }

    @ParameterizedTest
    @ValueSource(strings = {"[", "{\"a\":", "{\"mode\":\"source\",\"x\":["})
    void refusesABodyNestedTenThousandLevelsDeep(String level) {
        Answer answer = project.switchVip(EXAMPLE).body(level.repeat(10_000)).send();
        assertThat(answer.text("error_code")).isEqualTo("DRS.M00007");
    }

    @ParameterizedTest
    @ValueSource(strings = {"c0af", "ff", "eda080", "f4908080", "e4"})
    void refusesBytesThatAreNotUtf8(String hex) {
        byte[] wrong = HexFormat.of().parseHex(hex);
        byte[] before = "{\"mode\":\"source\",\"x\":\"".getBytes(StandardCharsets.UTF_8);
        byte[] after = "\"}".getBytes(StandardCharsets.UTF_8);
        byte[] body = new byte[before.length + wrong.length + after.length];
        System.arraycopy(before, 0, body, 0, before.length);
        System.arraycopy(wrong, 0, body, before.length, wrong.length);
        System.arraycopy(after, 0, body, before.length + wrong.length, after.length);
        assertThat(project.switchVip(EXAMPLE).body(body).send().text("error_code"))
                .isEqualTo("DRS.M00007");
    }

    @Test
    void refusesABodyInAnotherEncodingOfUnicode() {
        byte[] body = "{\"mode\":\"source\"}".getBytes(StandardCharsets.UTF_16);
        assertThat(project.switchVip(EXAMPLE).body(body).send().text("error_code"))
                .isEqualTo("DRS.M00007");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /a|b HTTP/1.1\r\nHost: x\r\n\r\n",
                "GET /%zz HTTP/1.1\r\nHost: x\r\n\r\n",
                "GET /a%2Fb HTTP/1.1\r\nHost: x\r\n\r\n",
                "GET /v3/p/jobs;b=%xy HTTP/1.1\r\nHost: x\r\n\r\n",
                "GET /v3/p;c=%/jobs HTTP/1.1\r\nHost: x\r\n\r\n",
                "POST /v3/p/jobs/j;%e HTTP/1.1\r\nHost: x\r\n\r\n",
                "GET /v3/auth/tokens;e=%9 HTTP/1.1\r\nHost: x\r\n\r\n",
                "GET / HTTP/1.1\r\n\r\n",
                "GET / HTTP/1.1\r\nHost: a b\r\n\r\n",
                "GET / HTTP/9.9\r\nHost: x\r\n\r\n",
                "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n",
                "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n\0\0\6\4\0\0\0\0\0\0\3\0\0\0d",
                "PRI * HTTP/2.0\r\n\r\n",
                "GET / HTTP/2.0\r\nHost: x\r\n\r\n",
                "GET\r\n\r\n",
                "GET / HTTP/1.1\r\nHost: x\r\nX-Auth-Token: a\u0001b\r\n\r\n",
                "GET / HTTP/1.1\r\nHost: x\r\nX-Auth-Token: a\u0000b\r\n\r\n",
                "POST / HTTP/1.1\r\nHost: x\r\nContent-Length: -1\r\n\r\n",
                "POST / HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: nonsense\r\n\r\n",
                "POST / HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n\r\n"
            })
    void answersWhatIsNoHttpInTheVendorsShape(String request) {
        Answer answer = raw(request);
        assertThat(answer.status()).isIn(400, 501, 505);
        assertThat(answer.headers().getFirst("Content-Type")).isEqualTo("application/json");
        assertThat(answer.headers().getFirst("X-Request-Id")).matches("[0-9a-f]{32}");
        assertThat(answer.rule()).isEqualTo("malformed-http");
        assertThat(answer.text("error_code")).isEqualTo("DRS.M00007");
        assertThat(answer.text("error_msg")).isEqualTo("Invalid request parameter.");
    }

    @Test
    void refusesHeadersOfMoreThan64Kilobytes() {
        Answer answer = raw("GET / HTTP/1.1\r\nHost: x\r\nX-Long: " + "x".repeat(70_000) + "\r\n\r\n");
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.text("error_code")).isEqualTo("DRS.M00007");
    }

    @Test
    void takesATokenAsLongAsTheIdentityServiceMakesThem() {
        Answer answer = project.switchVip(EXAMPLE)
                .header("X-Auth-Token", "M".repeat(20_000))
                .send();
        assertThat(answer.status()).isEqualTo(202);
    }

    @Test
    void answersOptionsOfNoPathAsOfAnUnknownOne() {
        Answer answer = raw("OPTIONS * HTTP/1.1\r\nHost: x\r\n\r\n");
        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.text("error_code")).isEqualTo("APIGW.0101");
    }

    @Test
    void speaksHttp10() {
        String request = "GET /v3/" + project.id() + "/jobs/" + EXAMPLE
                + "/get-switch-vip-status HTTP/1.0\r\nX-Auth-Token: any\r\n\r\n";
        assertThat(raw(request).text("error_code")).isEqualTo("DRS.M00002");
    }

    @Test
    void givesEachCallItsOwnRequestId() {
        assertThat(server.get("/").headers().getFirst("X-Request-Id"))
                .isNotEqualTo(server.get("/").headers().getFirst("X-Request-Id"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a.b", "a b", "ä", "0123456789012345678901234567890123456789012345678901234567890123x"})
    void refusesAProjectIdThatCannotBeOne(String projectId) {
        Answer answer = server.call(
                        "GET", "/v3/{project}/jobs/x/get-switch-vip-status".replace("{project}", encode(projectId)))
                .header("X-Auth-Token", "any")
                .send();
        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.text("error_code")).isEqualTo("DRS.M00261");
        assertThat(answer.rule()).isEqualTo("project-id-malformed");
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private String head(String headers) {
        return "POST /v3/" + project.id() + "/jobs/" + EXAMPLE + "/switch-vip HTTP/1.1\r\nHost: x\r\n"
                + "X-Auth-Token: any\r\nContent-Type: application/json\r\n" + headers + "\r\n";
    }

    private Answer raw(String request) {
        return new RawHttp(server.port()).send(request.getBytes(StandardCharsets.UTF_8));
    }
}
