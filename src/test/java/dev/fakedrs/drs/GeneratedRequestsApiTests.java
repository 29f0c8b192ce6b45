package dev.fakedrs.drs;

import static dev.fakedrs.testing.Project.EXAMPLE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.integers;
import static org.quicktheories.generators.SourceDSL.lists;
import static org.quicktheories.generators.SourceDSL.strings;

import dev.fakedrs.testing.Answer;
import dev.fakedrs.testing.ApiTests;
import dev.fakedrs.testing.RawHttp;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.quicktheories.core.Gen;

/** Thousands of generated requests, most of them wrong: each is answered in the vendor's shape, and the server goes on. */
class GeneratedRequestsApiTests extends ApiTests {

    private static final int EXAMPLES = 1_500;

    @Test
    void answersAnyBodyInTheVendorsShape() {
        qt().withExamples(EXAMPLES).forAll(bodies()).checkAssert(body -> answeredWell(post("application/json", body)));
    }

    @Test
    void answersAnyHeaderInTheVendorsShape() {
        Gen<String> values = strings().betweenCodePoints(0, 0xff).ofLengthBetween(0, 30);
        qt().withExamples(EXAMPLES)
                .forAll(names(), values)
                .checkAssert((name, value) -> answeredWell(head("application/json")
                        + name + ": " + value.replace("\r", "").replace("\n", "")
                        + "\r\nContent-Length: 17\r\n\r\n{\"mode\":\"source\"}"));
    }

    @Test
    void answersAnyRequestLineInTheVendorsShape() {
        Gen<String> paths = strings().betweenCodePoints(0x21, 0x17f).ofLengthBetween(0, 40);
        Gen<String> methods =
                pick(List.of("GET", "POST", "PUT", "DELETE", "HEAD", "TRACE", "OPTIONS", "get", "X", "P@ST"));
        qt().withExamples(EXAMPLES)
                .forAll(methods.assuming(method -> !method.equals("HEAD")), paths)
                .checkAssert((method, path) -> answeredWell(method + " /x" + path + " HTTP/1.1\r\nHost: x\r\n\r\n"));
    }

    @AfterEach
    void stillAnswersAProperCall() {
        assertThat(project.switchVip(EXAMPLE).send().status()).isEqualTo(202);
    }

    private void answeredWell(String request) {
        Answer answer = new RawHttp(server.port()).send(request.getBytes(StandardCharsets.UTF_8));
        assertThat(answer.headers().getFirst("X-Request-Id")).as(request).matches("[0-9a-f]{32}");
        assertThat(answer.headers().getFirst("Content-Type")).as(request).isEqualTo("application/json");
        boolean accepted = answer.status() == 202 && answer.text("status").equals("success");
        if (!accepted) {
            assertThat(answer.text("error_code")).as(request).matches("(DRS|APIGW)\\..+");
            assertThat(answer.text("error_msg")).as(request).isNotEmpty();
            assertThat(answer.why()).as(request).isNotEmpty();
            assertThat(answer.status()).as(request).isNotEqualTo(500);
        }
    }

    private String post(String type, String body) {
        return head(type) + "Content-Length: " + body.getBytes(StandardCharsets.UTF_8).length + "\r\n\r\n" + body;
    }

    private String head(String type) {
        return "POST /v3/" + project.id() + "/jobs/" + EXAMPLE + "/switch-vip HTTP/1.1\r\nHost: x\r\n"
                + "Connection: close\r\nX-Auth-Token: any\r\nContent-Type: " + type + "\r\n";
    }

    /** Texts near JSON: its tokens in any order, and any characters between them. */
    private static Gen<String> bodies() {
        Gen<String> tokens = pick(List.of(
                "{",
                "}",
                "[",
                "]",
                ":",
                ",",
                "\"mode\"",
                "\"source\"",
                "\"target\"",
                "null",
                "true",
                "1",
                "-0.5e9",
                "\"",
                "\\",
                "\\u0000",
                " ",
                "\n",
                "{\"mode\":",
                "\"source\"}",
                "{\"mode\":\"source\"}"));
        Gen<String> noise = strings().allPossible().ofLengthBetween(0, 6);
        return lists().of(tokens.mix(noise, 20)).ofSizeBetween(0, 8).map(parts -> String.join("", parts));
    }

    private static Gen<String> names() {
        return pick(List.of(
                "X-Auth-Token",
                "X-Language",
                "Content-Type",
                "Accept",
                "Accept-Encoding",
                "Expect",
                "Cookie",
                "Range",
                "If-None-Match",
                "If-Modified-Since",
                "Upgrade",
                "Origin",
                "Authorization",
                "X-HTTP-Method-Override",
                "X-Forwarded-For",
                "Forwarded",
                "Transfer-Encoding",
                "Connection",
                "Host",
                "Content-Encoding",
                "Ünïcode"));
    }

    private static Gen<String> pick(List<String> values) {
        return integers().between(0, values.size() - 1).map(values::get);
    }
}
