package dev.fakedrs.admin;

import static dev.fakedrs.harness.Project.EXAMPLE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.fakedrs.harness.Answer;
import dev.fakedrs.harness.ApiTests;
import dev.fakedrs.harness.RawHttp;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.test.context.TestPropertySource;

/** Who comes in at the admin API. */
class AdminAccessApiTests {

    @Nested
    class ByDefault extends ApiTests {

        @ParameterizedTest
        @CsvSource({
            "http://localhost:PORT, 200",
            "http://LOCALHOST:PORT, 200",
            "http://localhost:1, 403",
            "http://localhost, 403",
            "http://evil.example:PORT, 403",
            "https://localhost, 403",
            "null, 403",
            "'  ', 403"
        })
        void letsNoPageOfAnotherSiteIn(String origin, int status) {
            project.begin();
            String port = Integer.toString(server.port());
            String request = "GET /__admin/projects/" + project.id() + "/clock HTTP/1.1\r\nHost: localhost:" + port
                    + "\r\nConnection: close\r\nOrigin: " + origin.replace("PORT", port) + "\r\n\r\n";
            Answer answer = new RawHttp(server.port()).send(request.getBytes(StandardCharsets.US_ASCII));
            assertThat(answer.status()).isEqualTo(status);
        }

        @ParameterizedTest
        @CsvSource({"TRACE", "OPTIONS"})
        void refusesMethodsThatItDoesNotServe(String method) {
            String request = method + " /__admin/projects HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n";
            Answer answer = new RawHttp(server.port()).send(request.getBytes(StandardCharsets.US_ASCII));
            assertThat(answer.status()).isEqualTo(405);
            assertThat(answer.headers().getFirst("Content-Type")).isEqualTo("application/problem+json");
        }

        @ParameterizedTest
        @CsvSource({"/actuator/health", "/actuator/x", "/openapi.yaml", "/identity.yaml", "/__admin/projects", "/x"})
        void echoesNoSecretToATrace(String path) {
            String request = "TRACE " + path
                    + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nX-Auth-Token: sesame-1\r\n\r\n";
            Answer answer = new RawHttp(server.port()).send(request.getBytes(StandardCharsets.US_ASCII));
            assertThat(answer.body()).doesNotContain("sesame-1");
        }

        @Test
        void refusesAQueryThatCannotBeRead() {
            String request = "GET /__admin/projects?limit=%zz HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n";
            Answer answer = new RawHttp(server.port()).send(request.getBytes(StandardCharsets.US_ASCII));
            assertThat(answer.status()).isEqualTo(400);
        }

        /** Also where no controller of it is reached. */
        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                value = {
                    "PATCH /__admin/openapi.yaml | | 405",
                    "FOO /__admin/world.schema.json | | 405",
                    "GET /__admin/projects;a=%zz | | 400",
                    "GET /__admin/projects;d=%u0041 | | 400",
                    "GET /__admin/projects%00 | | 400",
                    "POST /__admin/reset | Expect: foo | 417",
                    "POST /__admin/reset | Transfer-Encoding: foo | 501",
                    "PUT /__admin/projects/p | Content-Length: 99999999999 | 413",
                    "GET /__admin/projects | Content-Length: 99999999999 | 413"
                })
        void tellsProblemsInItsOwnForm(String line, @Nullable String header, int status) {
            String request =
                    line + " HTTP/1.1\r\nHost: localhost\r\n" + (header == null ? "" : header + "\r\n") + "\r\n";
            Answer answer = new RawHttp(server.port()).send(request.getBytes(StandardCharsets.US_ASCII));
            assertThat(answer.status()).isEqualTo(status);
            assertThat(answer.headers().getFirst("Content-Type")).isEqualTo("application/problem+json");
            assertThat(answer.text("detail")).isNotBlank();
        }

        @ParameterizedTest
        @CsvSource({
            "/actuator/health, Accept, text/html, 406",
            "/actuator/prometheus, Accept, application/json, 406",
            "/actuator/info, Accept, image/png, 406",
            "/actuator/health?a=%zz, Accept, */*, 400",
            "/actuator/health?%, Accept, */*, 400",
            "/actuator/health, Accept, 'text/html,application/xhtml+xml,*/*;q=0.8', 200"
        })
        void answersAtTheActuatorAsHttpHasIt(String path, String header, String value, int status) {
            String request = "GET " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n" + header + ": "
                    + value + "\r\n\r\n";
            Answer answer = new RawHttp(server.port()).send(request.getBytes(StandardCharsets.US_ASCII));
            assertThat(answer.status()).isEqualTo(status);
        }

        @Test
        void showsHealthInfoAndMetricsAndNothingElse() {
            project.switchVip(EXAMPLE).send();
            project.switchVip(EXAMPLE).send();
            project.switchVip("x").send();
            assertThat(server.get("/actuator/health/readiness").text("status")).isEqualTo("UP");
            Answer info = server.get("/actuator/info");
            assertThat(info.text("build/artifact")).isEqualTo("fake-drs");
            assertThat(info.text("git/commit/id")).matches("[0-9a-f]{7,40}");
            String metrics = server.get("/actuator/prometheus").body();
            assertThat(metrics)
                    .containsPattern("drs_requests_total\\{operation=\"SwitchVip\",outcome=\"success\"} [1-9]")
                    .containsPattern("drs_requests_total\\{operation=\"SwitchVip\",outcome=\"refused\"} [1-9]")
                    .containsPattern("drs_projects [1-9]")
                    .contains("drs_journal_dropped_total ");
            for (String other : new String[] {"env", "beans", "loggers", "heapdump", "metrics", "shutdown"}) {
                assertThat(server.get("/actuator/" + other).status()).isEqualTo(404);
            }
        }
    }

    @Nested
    @TestPropertySource(properties = "fake-drs.admin.token=open sesame")
    class WithAToken extends ApiTests {

        @Test
        void letsNobodyInWithoutIt() {
            project.switchVip(EXAMPLE).send();
            Answer without = project.admin("GET", "/jobs").send();
            assertThat(without.status()).isEqualTo(401);
            assertThat(without.headers().getFirst("Content-Type")).isEqualTo("application/problem+json");
            assertThat(without.text("detail")).contains("X-Admin-Token");
            assertThat(project.admin("GET", "/jobs")
                            .header("X-Admin-Token", "open barley")
                            .send()
                            .status())
                    .isEqualTo(401);
            assertThat(project.admin("GET", "/jobs")
                            .header("X-Admin-Token", "open sesame")
                            .send()
                            .status())
                    .isEqualTo(200);
            assertThat(server.get("/__admin/world.schema.json").status()).isEqualTo(401);
        }

        @ParameterizedTest
        @CsvSource({
            "/%5f_admin/projects",
            "/__%61dmin/projects",
            "//__admin/projects",
            "/x/../__admin/projects",
            "/__admin;a=b/projects"
        })
        void isGuardedInEverySpelling(String path) {
            String request = "GET " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n";
            Answer answer = new RawHttp(server.port()).send(request.getBytes(StandardCharsets.US_ASCII));
            assertThat(answer.status()).isEqualTo(401);
        }

        @Test
        void leavesTheDrsApiAndHealthOpen() {
            assertThat(project.switchVip(EXAMPLE).send().status()).isEqualTo(202);
            assertThat(server.get("/actuator/health/liveness").status()).isEqualTo(200);
        }
    }

    @Nested
    @TestPropertySource(properties = "fake-drs.admin.enabled=false")
    class Closed extends ApiTests {

        @Test
        void isNotThere() {
            for (String path :
                    new String[] {"/projects", "/projects/p/jobs", "/reset", "/openapi.yaml", "/world.schema.json", ""
                    }) {
                String request = "GET /__admin" + path + " HTTP/1.1\r\nHost: localhost\r\n\r\n";
                Answer answer = new RawHttp(server.port()).send(request.getBytes(StandardCharsets.US_ASCII));
                assertThat(answer.status()).isEqualTo(404);
                assertThat(answer.text("error_code")).isEqualTo("APIGW.0101");
                assertThat(answer.headers().getFirst("X-Request-Id")).isEqualTo(answer.text("request_id"));
                assertThat(answer.headers().getFirst("Content-Type")).isEqualTo("application/json");
                assertThat(answer.why()).isEqualTo("path-unknown");
            }
            assertThat(project.switchVip(EXAMPLE).send().status()).isEqualTo(202);
        }
    }
}
