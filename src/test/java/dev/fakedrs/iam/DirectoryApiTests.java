package dev.fakedrs.iam;

import static dev.fakedrs.harness.client.Login.tokenOf;
import static org.assertj.core.api.Assertions.assertThat;

import dev.fakedrs.harness.Answer;
import dev.fakedrs.harness.ApiTests;
import dev.fakedrs.harness.Call;
import dev.fakedrs.harness.RawHttp;
import dev.fakedrs.harness.client.Login;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Versions, projects, domains and the catalogue, and what is not there. */
class DirectoryApiTests extends ApiTests {

    @ParameterizedTest
    @ValueSource(strings = {"/", "/v3", "/v3/"})
    void listsTheVersion(String path) {
        Answer answer = server.get(path);
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body())
                .isEqualTo("{\"versions\":{\"values\":[{\"id\":\"v3.6\",\"status\":\"stable\","
                        + "\"links\":[{\"rel\":\"self\",\"href\":\"http://localhost:" + server.port()
                        + "/v3/\"}]}]}}");
    }

    @ParameterizedTest
    @CsvSource({
        "/v3/projects?name=eu-de, 054ba152d480d55b2f5dc0069e7ddef0, eu-de",
        "/v3/projects?name=orders, 1c168adb00d208e42f93314529f1fa9c, orders",
        "/v3/auth/projects?name=orders, 1c168adb00d208e42f93314529f1fa9c, orders",
        "/v3/projects, 054ba152d480d55b2f5dc0069e7ddef0, eu-de",
        "/v3/auth/projects?name=, 054ba152d480d55b2f5dc0069e7ddef0, eu-de"
    })
    void findsExactlyOneProject(String path, String id, String name) {
        Answer answer = get(path, "any").send();
        assertThat(answer.json().get("projects")).hasSize(1);
        assertThat(answer.text("projects/0/id")).isEqualTo(id);
        assertThat(answer.text("projects/0/name")).isEqualTo(name);
        assertThat(answer.json().at("/links").has("next")).isFalse();
        assertThat(answer.headers().getFirst("X-IAM-Trace-Id"))
                .isEqualTo(answer.headers().getFirst("X-Request-Id"));
    }

    @Test
    void findsTheProjectAndTheDomainOfAToken() {
        String token = login(Login.scopeOf("orders"));
        assertThat(get("/v3/auth/projects", token).send().text("projects/0/name"))
                .isEqualTo("orders");
        Answer domains = get("/v3/auth/domains", token).send();
        assertThat(domains.text("domains/0/name")).isEqualTo("OTC1");
        assertThat(get("/v3/auth/domains?name=OTC1", "any").send().text("domains/0/id"))
                .isEqualTo(domains.text("domains/0/id"));
    }

    @Test
    void showsAProjectWhereItsServicesAre() {
        String base = "http://localhost:" + server.port();
        Answer answer = get("/v3/auth/catalog", login(Login.scopeOf("eu-de"))).send();
        assertThat(url(answer, "identity")).isEqualTo(base + "/v3");
        assertThat(url(answer, "drs")).isEqualTo(base + "/v3/054ba152d480d55b2f5dc0069e7ddef0");
        assertThat(url(answer, "volumev2")).isEqualTo(base + "/v2/054ba152d480d55b2f5dc0069e7ddef0");
        assertThat(service(answer, "drs").at("/endpoints/0/region").asString()).isEqualTo("eu-de");
        assertThat(service(answer, "drs").at("/endpoints/0/region_id").asString())
                .isEqualTo("eu-de");
        assertThat(service(answer, "drs").get("endpoints")).hasSize(1);
    }

    /** The library's own way to the URL of DRS. */
    @Test
    void leadsGophertelekomcloudToTheJobs() {
        Answer answer = get("/v3/auth/catalog", login(Login.scopeOf("eu-de"))).send();
        String endpoint = url(answer, "volumev2").replaceFirst("v2", "v3").replaceFirst("evs", "drs");
        assertThat(endpoint).isEqualTo(url(answer, "drs"));
    }

    @Test
    void hasTheRegionThatANameBeginsWithAsWell() {
        Answer answer =
                get("/v3/auth/catalog", login(Login.scopeOf("eu-nl_orders"))).send();
        JsonNode endpoints = service(answer, "volumev2").get("endpoints");
        assertThat(endpoints
                        .valueStream()
                        .map(endpoint -> endpoint.get("region").asString()))
                .containsExactly("eu-de", "eu-nl");
    }

    @Test
    void showsASignedCallTheProjectThatItNames() {
        Answer answer = get("/v3/auth/catalog", "")
                .header("Authorization", "SDK-HMAC-SHA256 Credential=a/20261123///sdk_request")
                .header("X-Project-Id", project.id())
                .send();
        assertThat(url(answer, "drs")).endsWith("/v3/" + project.id());
    }

    @Test
    void showsADomainTheIdentityServiceAlone() {
        Answer answer = get("/v3/auth/catalog", login("")).send();
        assertThat(answer.json().get("catalog")).hasSize(1);
        assertThat(url(answer, "identity")).endsWith("/v3");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Host: drs.test | http://drs.test/v3/",
                "Host: drs.test:8147 | http://drs.test:8147/v3/",
                "Host: x;X-Forwarded-Host: drs.test;X-Forwarded-Proto: https | https://drs.test/v3/",
                "Host: x:81;X-Forwarded-Host: drs.test;X-Forwarded-Port: 8443;X-Forwarded-Proto: https |"
                        + " https://drs.test:8443/v3/",
                "Host: x;X-Forwarded-Host: drs.test;X-Forwarded-Prefix: /otc/ | http://drs.test/otc/v3/",
                "Host: x;Forwarded: host=drs.test:8443;proto=https | https://drs.test:8443/v3/"
            })
    void isWhereTheClientReachesIt(String headers, String url) {
        String lines = headers.replace(";proto", "\\proto").replace(";", "\r\n").replace('\\', ';');
        Answer answer = raw("GET / HTTP/1.1\r\n" + lines + "\r\n\r\n");
        assertThat(answer.text("versions/values/0/links/0/href")).isEqualTo(url);
    }

    @ParameterizedTest
    @ValueSource(strings = {"999.1.1.1", "1.2.3", "1.2.3.4.5", "0x7f.1"})
    void refusesAHostThatNoUrlCanHave(String host) {
        for (String path : List.of("/v3", "/v3/projects", "/v3/auth/catalog")) {
            String request =
                    "GET " + path + " HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\nX-Auth-Token: any\r\n\r\n";
            Answer answer = new RawHttp(server.port()).send(request.getBytes(StandardCharsets.US_ASCII));
            assertThat(answer.status()).isEqualTo(400);
            assertThat(answer.body()).contains("Host");
        }
    }

    @Test
    void refusesAForwardedHostThatIsNone() {
        assertThat(raw("GET / HTTP/1.1\r\nHost: x\r\nX-Forwarded-Port: many\r\n\r\n")
                        .status())
                .isEqualTo(400);
    }

    @Test
    void refusesAQueryThatCannotBeRead() {
        Answer answer = raw("GET /v3/projects?name=%zz HTTP/1.1\r\nHost: x\r\nX-Auth-Token: any\r\n\r\n");
        assertThat(answer.status()).isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v3/projects", "/v3/auth/projects", "/v3/auth/domains", "/v3/auth/catalog"})
    void needsATokenOrASignature(String path) {
        Answer answer = server.get(path);
        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.text("error/message"))
                .isEqualTo("Incorrect IAM authentication information: x-auth-token not found");
        assertThat(answer.text("error/title")).isEqualTo("Unauthorized");
        assertThat(answer.rule()).isEqualTo("no-credentials");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v3/auth/nowhere", "/v3/auth/tokens/x", "/v3/auth/"})
    void answersAnUnknownPathInItsOwnShape(String path) {
        Answer answer = server.get(path);
        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.text("error/title")).isEqualTo("Not Found");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "PUT | /v3/auth/tokens | DELETE, GET, POST",
                "OPTIONS | /v3/auth/tokens | DELETE, GET, POST",
                "POST | /v3/projects | GET",
                "PUT | / | GET",
                "POST | /v3/ | GET"
            })
    void namesTheMethodsThatAPathHas(String method, String path, String allowed) {
        Answer answer = raw(method + " " + path + " HTTP/1.1\r\nHost: x\r\n\r\n");
        assertThat(answer.status()).isEqualTo(405);
        assertThat(answer.headers().getFirst("Allow")).isEqualTo(allowed);
        assertThat(answer.text("error/title")).isEqualTo("Method Not Allowed");
    }

    private Call get(String path, String token) {
        return server.call("GET", path).header("X-Auth-Token", token);
    }

    private String login(String scope) {
        return tokenOf(Login.with(server, Login.byPassword("OTC1", "someone", "a-password", scope))
                .send());
    }

    private static JsonNode service(Answer answer, String type) {
        return answer.json()
                .get("catalog")
                .valueStream()
                .filter(service -> service.get("type").asString().equals(type))
                .findFirst()
                .orElseThrow();
    }

    private static String url(Answer answer, String type) {
        return service(answer, type).at("/endpoints/0/url").asString();
    }

    private Answer raw(String request) {
        return new RawHttp(server.port()).send(request.getBytes(StandardCharsets.US_ASCII));
    }
}
