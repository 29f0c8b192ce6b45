package dev.fakedrs.iam;

import static dev.fakedrs.harness.Project.EXAMPLE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.fakedrs.harness.Answer;
import dev.fakedrs.harness.ApiTests;
import dev.fakedrs.harness.RawHttp;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** What real clients were seen to send, byte for byte but for names, keys and passwords. */
class RealClientsApiTests extends ApiTests {

    private static final String PROJECT = "054ba152d480d55b2f5dc0069e7ddef0";

    private static final String GO_LOGIN = """
            POST /v3/auth/tokens HTTP/1.1
            Host: 127.0.0.1:18701
            User-Agent: golangsdk/2.0.0
            Connection: close
            Content-Length: LENGTH
            Accept: application/json
            Content-Type: application/json
            Accept-Encoding: gzip

            {"auth":{"identity":{"methods":["password"],"password":{"user":{"domain":{"name":"OTC00000000001000000001"},"name":"someone","password":"a-password"}}},"scope":{"project":{"domain":{"name":"OTC00000000001000000001"},"name":"eu-de"}}}}
            """;

    private static final String GO_DOMAIN_LOGIN = """
            POST /v3/auth/tokens HTTP/1.1
            Host: 127.0.0.1:18701
            User-Agent: golangsdk/2.0.0
            Connection: close
            Content-Length: LENGTH
            Accept: application/json
            Content-Type: application/json
            Accept-Encoding: gzip

            {"auth":{"identity":{"methods":["password"],"password":{"user":{"domain":{"name":"OTC00000000001000000001"},"name":"someone","password":"a-password"}}},"scope":{"domain":{"name":"OTC00000000001000000001"}}}}
            """;

    private static final String GO_CATALOG = """
            GET /v3/auth/catalog HTTP/1.1
            Host: 127.0.0.1:18701
            User-Agent: golangsdk/2.0.0
            Connection: close
            Accept: application/json
            Authorization: SDK-HMAC-SHA256 Credential=EXAMPLEACCESSKEY0001/20261123///sdk_request, SignedHeaders=accept;host;user-agent;x-sdk-date, Signature=7a468fb94ee5a155f2df86c5b2b63460883b2e32f99afb36fa131b2a2cbe80ed
            X-Project-Id: 054ba152d480d55b2f5dc0069e7ddef0
            X-Sdk-Date: 20261123T183437Z
            Accept-Encoding: gzip

            """;

    private static final String PYTHON_DISCOVERY = """
            GET /v3 HTTP/1.1
            Host: 127.0.0.1:18701
            User-Agent: openstacksdk/0.101.0 keystoneauth1/5.0.0 python-requests/2.28.1 CPython/3.11.2
            Accept-Encoding: gzip, deflate
            Accept: application/json
            Connection: keep-alive

            """;

    private static final String PYTHON_LOGIN = """
            POST /v3/auth/tokens HTTP/1.1
            Host: 127.0.0.1:18701
            User-Agent: openstacksdk/0.101.0 keystoneauth1/5.0.0 python-requests/2.28.1 CPython/3.11.2
            Accept-Encoding: gzip, deflate
            Accept: application/json
            Connection: keep-alive
            Content-Type: application/json
            Content-Length: LENGTH

            {"auth": {"identity": {"methods": ["password"], "password": {"user": {"password": "pw", "name": "user", "domain": {"name": "dom"}}}}, "scope": {"project": {"name": "eu-de", "domain": {"name": "dom"}}}}}""";

    private static final String PYTHON_SWITCH = """
            POST /v3/PROJECT/jobs/JOB/switch-vip HTTP/1.1
            Host: 127.0.0.1:18701
            User-Agent: openstacksdk/0.101.0 keystoneauth1/5.0.0 python-requests/2.28.1 CPython/3.11.2
            Accept-Encoding: gzip, deflate
            Accept: */*
            Connection: keep-alive
            X-Auth-Token: TOKEN
            Content-Type: application/json
            Content-Length: 18

            {"mode": "source"}""";

    @Test
    void logsGophertelekomcloudInForAProjectAndForADomain() {
        Answer forProject = replay(GO_LOGIN);
        assertThat(forProject.status()).isEqualTo(201);
        assertThat(forProject.text("token/project/id")).isEqualTo(PROJECT);
        assertThat(forProject.text("token/catalog/2/endpoints/0/url"))
                .isEqualTo("http://127.0.0.1:18701/v2/" + PROJECT);
        Answer forDomain = replay(GO_DOMAIN_LOGIN);
        assertThat(forDomain.status()).isEqualTo(201);
        assertThat(forDomain.text("token/domain/name")).isEqualTo("OTC00000000001000000001");
    }

    @Test
    void givesGophertelekomcloudTheCatalogForASignature() {
        Answer answer = replay(GO_CATALOG);
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.text("catalog/2/type")).isEqualTo("volumev2");
        assertThat(answer.text("catalog/2/endpoints/0/url")).isEqualTo("http://127.0.0.1:18701/v2/" + PROJECT);
    }

    @Test
    void logsOpenstacksdkInAndSwitchesOver() {
        assertThat(replay(PYTHON_DISCOVERY).text("versions/values/0/links/0/href"))
                .isEqualTo("http://127.0.0.1:18701/v3/");
        Answer login = replay(PYTHON_LOGIN.replace("\"eu-de\"", "\"openstacksdk\""));
        assertThat(login.status()).as(login.body()).isEqualTo(201);
        Answer answer = replay(PYTHON_SWITCH
                .replace("PROJECT", login.text("token/project/id"))
                .replace("JOB", EXAMPLE)
                .replace("TOKEN", String.valueOf(login.headers().getFirst("X-Subject-Token"))));
        assertThat(answer.status()).isEqualTo(202);
        assertThat(answer.text("status")).isEqualTo("success");
    }

    /** The lengths are no longer those that were seen, since names and passwords were replaced. */
    private Answer replay(String request) {
        String[] parts = request.split("\n\n", 2);
        String head = parts[0].replace("LENGTH", Integer.toString(parts[1].length()));
        String sent = head.replace("\n", "\r\n") + "\r\n\r\n" + parts[1];
        return new RawHttp(server.port()).send(sent.getBytes(StandardCharsets.UTF_8));
    }
}
