package dev.fakedrs.admin.console;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fakedrs.harness.Answer;
import dev.fakedrs.harness.ApiTests;
import dev.fakedrs.harness.RawHttp;
import dev.fakedrs.harness.Server;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.test.context.TestPropertySource;

/** How browsers come to the console, and who gets its files. */
class ConsoleFilesApiTests {

    private static final String BROWSER = "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8";

    @Nested
    class ByDefault extends ApiTests {

        @Test
        void leadsBrowsersToTheConsole() {
            Answer answer = get(server, "/", "Accept: " + BROWSER);
            assertThat(answer.status()).isEqualTo(303);
            assertThat(answer.headers().getFirst("Location")).isEqualTo("__admin/");
            assertThat(get(server, "/__admin").headers().getFirst("Location")).isEqualTo("__admin/");
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "application/json",
                    "*/*",
                    "",
                    "application/json, text/html",
                    "text/html;q=0",
                    "text/html;q=0.1, application/json",
                    "nonsense"
                })
        void tellsOtherClientsTheVersions(String accept) {
            Answer answer = get(server, "/", "Accept: " + accept);
            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.text("versions/values/0/id")).isEqualTo("v3.6");
        }

        @Test
        void tellsJavasOwnClientTheVersions() {
            Answer answer = get(server, "/", "Accept: text/html, image/gif, */*; q=.2", "User-Agent: Java/17.0.15");
            assertThat(answer.status()).isEqualTo(200);
        }

        @ParameterizedTest
        @CsvSource({
            "/__admin/, text/html;charset=UTF-8",
            "/__admin/console/main.js, text/javascript",
            "/__admin/console/style/base.css, text/css",
            "/__admin/console/icon.svg, image/svg+xml"
        })
        void servesItsFilesWithAStrictPolicy(String path, String type) {
            Answer answer = get(server, path);
            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.headers().getFirst("Content-Type")).startsWith(type);
            assertThat(answer.headers().getFirst("Content-Security-Policy"))
                    .startsWith("default-src 'self';")
                    .contains("frame-ancestors 'none'")
                    .doesNotContain("unsafe");
            assertThat(answer.headers().getFirst("X-Content-Type-Options")).isEqualTo("nosniff");
        }

        /** A link on another site may lead to the page, but not to what it shows. */
        @Test
        void letsALinkLeadToIt() {
            String link = "Sec-Fetch-Site: cross-site";
            assertThat(get(server, "/__admin/", link).status()).isEqualTo(200);
            assertThat(get(server, "/__admin/projects", link).status()).isEqualTo(403);
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "/__admin/console/nothing.js",
                    "/__admin/console/",
                    "/__admin/console/../openapi.yaml/x",
                    "/__admin/console/..;/projects/p/clock"
                })
        void hasNothingElse(String path) {
            assertThat(get(server, path).status()).isEqualTo(404);
        }

        @Test
        void isNotServedUnderAForeignName() {
            String request = "GET /__admin/ HTTP/1.1\r\nHost: rebound.example\r\nConnection: close\r\n\r\n";
            assertThat(send(server, request).status()).isEqualTo(403);
        }
    }

    @Nested
    @TestPropertySource(properties = "fake-drs.admin.token=open sesame")
    class WithAToken extends ApiTests {

        @Test
        void needsNoneForItsFiles() {
            assertThat(get(server, "/__admin/").status()).isEqualTo(200);
            assertThat(get(server, "/__admin/console/main.js").status()).isEqualTo(200);
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "/__admin/projects",
                    "/__admin/console/../projects",
                    "/__admin/console/%2e%2e/projects",
                    "/__admin/console/..;/projects",
                    "/__admin/console;/main.js",
                    "/__admin/con%73ole/main.js",
                    "/__admin//console/main.js"
                })
        void needsOneForAllElse(String path) {
            assertThat(get(server, path).status()).isIn(400, 401);
        }
    }

    @Nested
    @TestPropertySource(properties = "fake-drs.admin.enabled=false")
    class Closed extends ApiTests {

        @ParameterizedTest
        @ValueSource(strings = {"/__admin/", "/__admin", "/__admin/console/main.js"})
        void isNotThere(String path) {
            assertThat(get(server, path).status()).isEqualTo(404);
        }

        @Test
        void isNotNamedToBrowsers() {
            assertThat(get(server, "/", "Accept: " + BROWSER).status()).isEqualTo(200);
        }
    }

    private static Answer get(Server server, String path, String... headers) {
        String more = headers.length == 0 ? "" : String.join("\r\n", headers) + "\r\n";
        return send(server, "GET " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n" + more + "\r\n");
    }

    private static Answer send(Server server, String request) {
        return new RawHttp(server.port()).send(request.getBytes(StandardCharsets.US_ASCII));
    }
}
