package dev.fakedrs.admin;

import static dev.fakedrs.harness.Project.EXAMPLE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.fakedrs.harness.Answer;
import dev.fakedrs.harness.ApiTests;
import dev.fakedrs.harness.RawHttp;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.test.context.TestPropertySource;

/** A page whose name leads to this machine (DNS rebinding) does not come in at the admin API. */
@TestPropertySource(
        properties = {"fake-drs.admin.hosts=drs.tests.example,Other.Example.", "server.forward-headers-strategy=native"
        })
class HostsApiTests extends ApiTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "localhost",
                "LocalHost:PORT",
                "localhost.",
                "a.b.localhost:1",
                "127.0.0.1:PORT",
                "172.17.0.2",
                "255.255.255.255",
                "[::1]:PORT",
                "[FD00::1]",
                "fake-drs:8147",
                "DRS.tests.example:9",
                "drs.tests.example.",
                "other.example"
            })
    void answersItsOwnNames(String host) {
        assertThat(reset("Host: " + host).status()).isEqualTo(204);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "rebound.example",
                "rebound.example:PORT",
                "rebound.example.",
                "localhost.example",
                "notlocalhost.example",
                "a.drs.tests.example",
                "tests.example",
                "127.0.0.1.example",
                "127.0.0.1.nip.io:PORT",
                "256.1.1.1",
                "1.2.3",
                "1.2.3.4.5",
                "localhost..",
                ""
            })
    void refusesAllOthers(String host) {
        Answer answer = reset("Host: " + host);
        assertThat(answer.status()).isIn(400, 403);
        if (answer.status() == 403) {
            assertThat(answer.headers().getFirst("Content-Type")).isEqualTo("application/problem+json");
            assertThat(answer.text("detail")).contains("fake-drs.admin.hosts").contains("FAKE_DRS_ADMIN_HOSTS");
        }
        String own = host.replace("PORT", String.valueOf(server.port()));
        assertThat(reset("Host: " + host + "\r\nOrigin: http://" + own).status())
                .isIn(400, 403);
    }

    @Test
    void refusesACallWithoutAHost() {
        assertThat(send("POST /__admin/reset HTTP/1.0\r\n").status()).isEqualTo(403);
        assertThat(send("POST http://rebound.example/__admin/reset HTTP/1.0\r\n")
                        .status())
                .isEqualTo(403);
        assertThat(send("POST http://rebound.example/__admin/reset HTTP/1.1\r\nHost: localhost\r\n")
                        .status())
                .isIn(400, 403);
    }

    @ParameterizedTest
    @CsvSource({"rebound.example, localhost", "localhost, rebound.example", "rebound.example, drs.tests.example"})
    void isNotFooledByWhatAProxyMaySay(String host, String forwarded) {
        assertThat(reset("Host: " + host + "\r\nX-Forwarded-Host: " + forwarded).status())
                .isEqualTo(403);
        assertThat(reset("Host: " + host + "\r\nForwarded: host=" + forwarded + "\r\nX-Forwarded-Host: " + forwarded)
                        .status())
                .isEqualTo(403);
    }

    @ParameterizedTest
    @CsvSource({"none, 204", "same-origin, 204", "cross-site, 403", "same-site, 403", "Cross-Site, 403", "'', 403"})
    void letsNoPageOfAnotherSiteIn(String site, int status) {
        Answer answer = reset("Host: localhost:PORT\r\nSec-Fetch-Site: " + site);
        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.body().isEmpty() || answer.text("detail").contains("Sec-Fetch-Site"))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/__admin/openapi.yaml", "/__admin/projects", "/x/../__admin/projects", "/%5f_admin/x"})
    void holdsForEveryCallThere(String path) {
        assertThat(send("GET " + path + " HTTP/1.1\r\nHost: rebound.example\r\n")
                        .status())
                .isEqualTo(403);
    }

    /** Each of several values counts. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Sec-Fetch-Site: none\r\nSec-Fetch-Site: cross-site",
                "Origin: http://localhost:PORT\r\nOrigin: http://evil.example"
            })
    void refusesTheSecondValueOfAnotherSite(String headers) {
        assertThat(reset("Host: localhost:PORT\r\n" + headers).status()).isEqualTo(403);
    }

    @Test
    void leavesTheDrsApiOpen() {
        Answer answer = send("GET /v3/" + project.id() + "/jobs/" + EXAMPLE + "/get-switch-vip-status HTTP/1.1\r\n"
                + "Host: drs.eu-de.otc.t-systems.com\r\nSec-Fetch-Site: cross-site\r\nX-Auth-Token: any\r\n");
        assertThat(answer.why()).startsWith("never-switched");
    }

    private Answer reset(String headers) {
        return send("POST /__admin/reset HTTP/1.1\r\n" + headers + "\r\n");
    }

    private Answer send(String head) {
        String request = head.replace("PORT", String.valueOf(server.port())) + "Connection: close\r\n\r\n";
        return new RawHttp(server.port()).send(request.getBytes(StandardCharsets.US_ASCII));
    }
}
