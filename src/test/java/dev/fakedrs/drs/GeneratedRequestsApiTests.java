package dev.fakedrs.drs;

import static dev.fakedrs.harness.Project.EXAMPLE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.fakedrs.harness.Answer;
import dev.fakedrs.harness.ApiTests;
import dev.fakedrs.harness.RawHttp;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Thousands of generated requests, most of them wrong: each is answered in the vendor's shape, and the server goes on. Each run
 * has other seeds; {@code -Dgenerated-requests.seed=} repeats those of a run that failed, from the seed that it shows on.
 */
class GeneratedRequestsApiTests extends ApiTests {

    private static final int SEEDS = 15;
    private static final int REQUESTS_OF_A_SEED = 100;

    private static final List<String> METHODS =
            List.of("GET", "POST", "PUT", "DELETE", "TRACE", "OPTIONS", "get", "X", "P@ST");

    private static final List<String> TOKENS = List.of(
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
            "{\"mode\":\"source\"}");

    private static final List<String> NAMES = List.of(
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
            "Ünïcode");

    static LongStream seeds() {
        String given = System.getProperty("generated-requests.seed");
        long first = given == null ? new SecureRandom().nextInt(1_000_000_000) : Long.parseLong(given);
        return LongStream.range(first, first + SEEDS);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void answersAnyBodyInTheVendorsShape(long seed) {
        answersWell(seed, random -> post("application/json", body(random)));
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void answersAnyHeaderInTheVendorsShape(long seed) {
        answersWell(seed, random -> {
            String name = pick(random, NAMES);
            String value = text(random, 0, 0xff, 30);
            return head("application/json")
                    + name + ": " + value.replace("\r", "").replace("\n", "")
                    + "\r\nContent-Length: 17\r\n\r\n{\"mode\":\"source\"}";
        });
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void answersAnyRequestLineInTheVendorsShape(long seed) {
        answersWell(seed, random -> {
            String method = pick(random, METHODS);
            return method + " /x" + text(random, 0x21, 0x17f, 40) + " HTTP/1.1\r\nHost: x\r\n\r\n";
        });
    }

    @AfterEach
    void stillAnswersAProperCall() {
        assertThat(project.switchVip(EXAMPLE).send().status()).isEqualTo(202);
    }

    private void answersWell(long seed, Function<RandomGenerator, String> requests) {
        RandomGenerator random = new SplittableRandom(seed);
        for (int i = 0; i < REQUESTS_OF_A_SEED; i++) {
            answeredWell(requests.apply(random), "seed " + seed + ", request " + i);
        }
    }

    private void answeredWell(String request, String which) {
        String described = which + ": " + request;
        Answer answer = new RawHttp(server.port()).send(request.getBytes(StandardCharsets.UTF_8));
        assertThat(answer.headers().getFirst("X-Request-Id")).as(described).matches("[0-9a-f]{32}");
        assertThat(answer.headers().getFirst("Content-Type")).as(described).isEqualTo("application/json");
        boolean accepted = answer.status() == 202 && answer.text("status").equals("success");
        if (!accepted) {
            assertThat(answer.text("error_code")).as(described).matches("(DRS|APIGW)\\..+");
            assertThat(answer.text("error_msg")).as(described).isNotEmpty();
            assertThat(answer.why()).as(described).isNotEmpty();
            assertThat(answer.status()).as(described).isNotEqualTo(500);
        }
    }

    private String post(String type, String body) {
        return head(type) + "Content-Length: " + body.getBytes(StandardCharsets.UTF_8).length + "\r\n\r\n" + body;
    }

    private String head(String type) {
        return "POST /v3/" + project.id() + "/jobs/" + EXAMPLE + "/switch-vip HTTP/1.1\r\nHost: x\r\n"
                + "Connection: close\r\nX-Auth-Token: any\r\nContent-Type: " + type + "\r\n";
    }

    /** A text near JSON: its tokens in any order, and now and then any characters in place of one. */
    private static String body(RandomGenerator random) {
        StringBuilder body = new StringBuilder();
        for (int left = random.nextInt(9); left > 0; left--) {
            boolean noise = random.nextInt(100) < 20;
            body.append(noise ? text(random, 0, Character.MAX_CODE_POINT, 6) : pick(random, TOKENS));
        }
        return body.toString();
    }

    private static String text(RandomGenerator random, int lowest, int highest, int longest) {
        StringBuilder text = new StringBuilder();
        for (int left = random.nextInt(longest + 1); left > 0; left--) {
            text.appendCodePoint(random.nextInt(lowest, highest + 1));
        }
        return text.toString();
    }

    private static String pick(RandomGenerator random, List<String> values) {
        return values.get(random.nextInt(values.size()));
    }
}
