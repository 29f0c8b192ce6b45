package dev.fakedrs.drs.web;

import static dev.fakedrs.harness.Project.EXAMPLE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.fakedrs.harness.Answer;
import dev.fakedrs.harness.ApiTests;
import dev.fakedrs.harness.Contract;
import dev.fakedrs.harness.RawHttp;
import dev.fakedrs.harness.client.Login;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.JsonNode;

/** Base URLs that end in a slash, and the path that samples of the reference show. */
class PathsAsSentApiTests {

    private static Answer send(int port, String method, String path, String headers, String body) {
        String request = method + " " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n" + headers
                + "Content-Type: application/json\r\nContent-Length: " + body.length() + "\r\n\r\n" + body;
        return new RawHttp(port).send(request.getBytes(StandardCharsets.US_ASCII));
    }

    @Nested
    class ByDefault extends ApiTests {

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "//v3/PROJECT/jobs/JOB/switch-vip",
                    "///v3/PROJECT/jobs/JOB/switch-vip",
                    "/drs/v3/PROJECT/jobs/JOB/switch-vip",
                    "//drs//v3/PROJECT/jobs/JOB/switch-vip",
                    "/v3/PROJECT//jobs/JOB/switch-vip",
                    "/v3//PROJECT/jobs///JOB/switch-vip"
                })
        void reachTheOperation(String template) {
            project.freeze();
            String path = template.replace("PROJECT", project.id()).replace("JOB", EXAMPLE);
            Answer answer = send(server.port(), "POST", path, "X-Auth-Token: any\r\n", "{\"mode\":\"source\"}");
            assertThat(answer.status()).as(answer.body()).isEqualTo(202);
            Contract.INSTANCE.check("POST", "/v3/" + project.id() + "/jobs/" + EXAMPLE + "/switch-vip", answer);
            JsonNode entry = project.requests("").json().at("/requests/0");
            assertThat(entry.at("/operation").asString()).isEqualTo("SwitchVip");
            assertThat(entry.at("/job_id").asString()).isEqualTo(EXAMPLE);
            assertThat(entry.at("/request/path").asString()).isEqualTo(path);
        }

        @ParameterizedTest
        @ValueSource(strings = {"//v3/PROJECT/jobs/batch-status", "/drs/v3/PROJECT/jobs/batch-status"})
        void areInTheJournalOfTheirProjectAlsoWhereTheyAreRefused(String template) {
            project.freeze();
            String path = template.replace("PROJECT", project.id());
            assertThat(send(server.port(), "POST", path, "", "{}").status()).isEqualTo(401);
            assertThat(send(server.port(), "POST", path + "es", "X-Auth-Token: any\r\n", "{}")
                            .status())
                    .isEqualTo(404);
            JsonNode requests = project.requests("").json().get("requests");
            assertThat(requests.get(1).at("/reason/rule").asString()).isEqualTo("no-credentials");
            assertThat(requests.get(0).at("/near_miss/operation").asString()).isEqualTo("BatchListJobStatus");
        }

        @ParameterizedTest
        @ValueSource(strings = {"//v3/auth/tokens", "/drs/v3/auth/tokens", "/v3//auth/tokens", "//v3/auth//tokens"})
        void reachTheIdentityService(String path) {
            String login = Login.byPassword("OTC1", "someone", "a-password", Login.scopeOf("eu-de"));
            Answer answer = send(server.port(), "POST", path, "", login);
            assertThat(answer.status()).as(answer.body()).isEqualTo(201);
            Contract.IDENTITY.check("POST", "/v3/auth/tokens", answer);
            Answer refused = send(server.port(), "POST", path, "", "{}");
            assertThat(refused.status()).isEqualTo(400);
            Contract.IDENTITY.check("POST", "/v3/auth/tokens", refused);
        }

        @ParameterizedTest
        @ValueSource(strings = {"//", "//v3", "//v3/", "/drs/v3"})
        void reachTheListOfVersions(String path) {
            Answer answer = send(server.port(), "GET", path, "", "");
            assertThat(answer.status()).as(answer.body()).isEqualTo(200);
            Contract.IDENTITY.check("GET", "/v3", answer);
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "/drs/v4/PROJECT/jobs/batch-status",
                    "/drs/drs/v3/PROJECT/jobs/batch-status",
                    "/DRS/v3/PROJECT/jobs/batch-status",
                    "/x/v3/PROJECT/jobs/batch-status",
                    "/v3//jobs/batch-status",
                    "/drs",
                    "/drs/",
                    "/drs//"
                })
        void areUnknownWhereTheyMeanNothing(String path) {
            Answer answer =
                    send(server.port(), "POST", path.replace("PROJECT", project.id()), "X-Auth-Token: any\r\n", "{}");
            assertThat(answer.status()).as(answer.body()).isEqualTo(404);
            assertThat(answer.rule()).isEqualTo("path-unknown");
        }
    }

    @Nested
    @TestPropertySource(properties = "fake-drs.admin.token=barley")
    class WhereTheAdminApiIsLocked extends ApiTests {

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "//__admin",
                    "///__admin",
                    "/drs/__admin",
                    "//drs/__admin",
                    "/drs//__admin",
                    "/drs/../__admin",
                    "/drs/v3/../__admin",
                    "/drs/v3/../../__admin",
                    "//v3/..;/__admin",
                    "/drs/v3/..;/..;/__admin",
                    "/v3/..//__admin",
                    "/v3//../__admin",
                    "/v3//..;x=/__admin",
                    "/__admin/../drs/v3/../../__admin",
                    "/drs/v3/__admin",
                    "/drs;/v3/__admin",
                    "//v3//__admin",
                    "/v3;/../__admin"
                })
        void leadToNoOtherApi(String api) {
            for (String room : new String[] {"/projects", "//projects", "/projects/" + project.id()}) {
                Answer answer = send(server.port(), "GET", api + room, "X-Auth-Token: any\r\n", "");
                assertThat(answer.status()).as(answer.body()).isIn(400, 401, 404);
            }
            assertThat(send(server.port(), "POST", api + "/reset", "X-Auth-Token: any\r\n", "")
                            .status())
                    .isIn(400, 401, 404);
        }
    }
}
