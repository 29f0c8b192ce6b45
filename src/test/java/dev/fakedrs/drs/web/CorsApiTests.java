package dev.fakedrs.drs.web;

import static dev.fakedrs.harness.Project.EXAMPLE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.fakedrs.harness.Answer;
import dev.fakedrs.harness.ApiTests;
import dev.fakedrs.harness.RawHttp;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.test.context.TestPropertySource;

/** Pages of other sites in a browser: nobody's by default, and the named ones' where they are. */
class CorsApiTests {

    private static final String ORIGIN = "Access-Control-Allow-Origin";

    @Nested
    class ByDefault extends ApiTests {

        @Test
        void answersNoPreflight() {
            Answer answer = preflight(server.port(), "/v3/p/jobs", "http://localhost:3000");
            assertThat(answer.status()).isEqualTo(405);
            assertThat(answer.why()).startsWith("method-not-allowed");
            assertThat(answer.headers().getFirst(ORIGIN)).isNull();
        }

        @Test
        void answersCallsAsEver() {
            Answer answer = project.switchVip(EXAMPLE)
                    .header("Origin", "https://console.example")
                    .send();
            assertThat(answer.status()).isEqualTo(202);
            assertThat(answer.headers().getFirst(ORIGIN)).isNull();
        }
    }

    @Nested
    @TestPropertySource(
            properties = "fake-drs.cors.allowed-origins=https://console.example:8443,http://localhost:3000/")
    class WithAllowedOrigins extends ApiTests {

        @ParameterizedTest
        @ValueSource(
                strings = {"/v3/asked/jobs", "/v3/auth/tokens", "/drs/v3/asked/jobs", "/v3/asked/jobs/j/switch-vip"})
        void answersTheirPreflights(String path) {
            for (String origin : new String[] {"https://console.example:8443", "http://localhost:3000"}) {
                Answer answer = preflight(server.port(), path, origin);
                assertThat(answer.status()).isEqualTo(200);
                assertThat(answer.headers().getFirst(ORIGIN)).isEqualTo(origin);
                assertThat(answer.headers().getFirst("Access-Control-Allow-Methods"))
                        .contains("POST");
                assertThat(answer.headers().getFirst("Access-Control-Allow-Headers"))
                        .containsIgnoringCase("x-auth-token");
                assertThat(answer.headers().getFirst("Access-Control-Allow-Credentials"))
                        .isNull();
            }
            assertThat(server.get("/__admin/projects").body()).doesNotContain("asked");
        }

        @Test
        void letsThemReadAnswersAndRefusals() {
            for (String job : new String[] {EXAMPLE, "nobody"}) {
                Answer answer = project.switchVip(job)
                        .header("Origin", "http://localhost:3000")
                        .send();
                assertThat(answer.headers().getFirst(ORIGIN)).isEqualTo("http://localhost:3000");
                assertThat(answer.headers().getFirst("Access-Control-Expose-Headers"))
                        .isEqualTo("*");
            }
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "GET /%zz HTTP/1.1",
                    "POST /v3/p/jobs;a=%e HTTP/1.1",
                    "GET /v3/a%2Fb HTTP/1.1",
                    "GET /v3/p/jobs HTTP/9.9",
                    "POST /v3/p/jobs HTTP/1.1\r\nTransfer-Encoding: nonsense",
                    "POST /v3/p/jobs HTTP/1.1\r\nContent-Length: -1"
                })
        void letsThemReadWhyACallIsNoHttp(String head) {
            for (String origin : new String[] {"http://localhost:3000", "http://localhost:3001"}) {
                Answer answer = raw(server.port(), head + "\r\nHost: x\r\nOrigin: " + origin + "\r\n\r\n");
                assertThat(answer.rule()).isEqualTo("malformed-http");
                boolean allowed = origin.endsWith("3000");
                assertThat(answer.headers().getFirst(ORIGIN)).isEqualTo(allowed ? origin : null);
                assertThat(answer.headers().getFirst("Access-Control-Expose-Headers"))
                        .isEqualTo(allowed ? "*" : null);
            }
        }

        @ParameterizedTest
        @ValueSource(strings = {"/__admin/%zz", "/__admin/projects;a=%e", "/__admin/a%2Fb"})
        void letsThemReadNothingOfTheAdminApi(String path) {
            Answer answer =
                    raw(server.port(), "GET " + path + " HTTP/1.1\r\nHost: x\r\nOrigin: http://localhost:3000\r\n\r\n");
            assertThat(answer.rule()).isEqualTo("malformed-http");
            assertThat(answer.headers().getFirst(ORIGIN)).isNull();
        }

        @Test
        void answersAllOthersAsEver() {
            for (String origin : new String[] {"https://console.example", "http://localhost:3001", "null"}) {
                Answer asked = preflight(server.port(), "/v3/p/jobs", origin);
                assertThat(asked.status()).isEqualTo(405);
                assertThat(asked.why()).startsWith("method-not-allowed");
                Answer called =
                        project.switchVip("nobody").header("Origin", origin).send();
                assertThat(called.status()).isEqualTo(400);
                assertThat(called.headers().getFirst(ORIGIN)).isNull();
            }
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "/__admin/reset",
                    "/%5f_admin/reset",
                    "//__admin/reset",
                    "/x/../__admin/reset",
                    "/__admin;a=b/reset"
                })
        void keepsTheAdminApiClosed(String path) {
            Answer answer = preflight(server.port(), path, "http://localhost:3000");
            assertThat(answer.status()).isNotEqualTo(200);
            assertThat(answer.headers().getFirst(ORIGIN)).isNull();
        }

        @Test
        void allowsNoPageToReadHealth() {
            Answer asked = preflight(server.port(), "/actuator/health", "http://localhost:3000");
            assertThat(asked.headers().getFirst(ORIGIN)).isNull();
            Answer called = server.get("/actuator/health");
            assertThat(called.status()).isEqualTo(200);
            assertThat(called.headers().getFirst(ORIGIN)).isNull();
        }
    }

    private static Answer preflight(int port, String path, String origin) {
        String request =
                "OPTIONS " + path + " HTTP/1.1\r\nHost: localhost:" + port + "\r\nConnection: close\r\nOrigin: "
                        + origin + "\r\nAccess-Control-Request-Method: POST\r\n"
                        + "Access-Control-Request-Headers: content-type,x-auth-token\r\n\r\n";
        return raw(port, request);
    }

    private static Answer raw(int port, String request) {
        return new RawHttp(port).send(request.getBytes(StandardCharsets.US_ASCII));
    }
}
