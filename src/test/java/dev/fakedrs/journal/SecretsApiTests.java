package dev.fakedrs.journal;

import static dev.fakedrs.harness.Project.EXAMPLE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.fakedrs.harness.Answer;
import dev.fakedrs.harness.ApiTests;
import dev.fakedrs.harness.Contract;
import dev.fakedrs.harness.RawHttp;
import dev.fakedrs.harness.client.Login;
import dev.fakedrs.harness.program.Program;
import java.net.URLEncoder;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.JsonNode;

/** Secrets are planted wherever a call has a place for one, and looked for wherever the emulator shows something. */
@ExtendWith(OutputCaptureExtension.class)
class SecretsApiTests extends ApiTests {

    private static final String SOURCE = "{\"mode\":\"source\"}";

    private final List<String> planted = new ArrayList<>(List.of(Plants.WORD, Plants.RANDOM));

    private int calls;

    @Autowired
    private ApplicationContext context;

    @AfterEach
    void showsNone(CapturedOutput output) {
        JsonNode journal = project.requests("?limit=1000").json();
        assertThat(journal.get("total").asInt()).isGreaterThanOrEqualTo(calls);
        assertThat(journal.get("dropped").asInt()).isZero();
        String entry = project.admin(
                        "GET",
                        "/requests/" + journal.at("/requests/0/request_id").asString())
                .send()
                .body();
        String all = journal
                + entry
                + project.admin("GET", "").send().body()
                + project.jobs()
                + server.get("/actuator/prometheus").body()
                + output
                + context.getBeanProvider(Program.class).stream()
                        .map(Program::output)
                        .collect(Collectors.joining());
        for (String secret : planted) {
            assertThat(where(all, secret)).as(secret).isEmpty();
        }
    }

    private static String where(String all, String secret) {
        int at = all.indexOf(secret);
        return at < 0 ? "" : all.substring(Math.max(0, at - 300), Math.min(all.length(), at + 80));
    }

    private Answer send(String method, String path, Map<String, String> headers, String body) {
        Map<String, String> all = new TreeMap<>(Map.of("X-Auth-Token", "any", "Content-Type", "application/json"));
        all.putAll(headers);
        StringBuilder head = new StringBuilder(method + " " + path + " HTTP/1.1\r\nHost: localhost\r\n");
        all.forEach((name, value) -> head.append(name + ": " + value + "\r\n"));
        head.append("Content-Length: " + body.getBytes(UTF_8).length + "\r\n\r\n")
                .append(body);
        calls++;
        return new RawHttp(server.port()).send(head.toString().getBytes(UTF_8));
    }

    private String path(String below) {
        return "/v3/" + project.id() + "/jobs/" + below;
    }

    static List<String> bodies() {
        return Plants.BODIES;
    }

    @ParameterizedTest
    @MethodSource("bodies")
    void ofBodies(String body) {
        for (String name : Plants.NAMES) {
            String filled = body.formatted(name, Plants.WORD).replace('\'', '"');
            send("POST", path(EXAMPLE + "/switch-vip"), Map.of(), filled);
            send("POST", path("batch-creation"), Map.of(), filled);
        }
    }

    @Test
    void ofHeaders() {
        for (String name : Plants.NAMES) {
            for (String header :
                    List.of(name, "X-" + name, "X-" + name + "-Id", "X-My-" + name.toUpperCase(Locale.ROOT))) {
                send("POST", path(EXAMPLE + "/switch-vip"), Map.of(header, Plants.WORD), SOURCE);
            }
            send("POST", path("x"), Map.of("User-Agent", "x " + name + "=" + Plants.WORD), SOURCE);
        }
        for (String name : List.of("пароль", "密码", "パスワード", "ｐａｓｓｗｏｒｄ")) {
            send("POST", path("x"), Map.of("User-Agent", name + "=" + Plants.WORD), SOURCE);
        }
    }

    @Test
    void ofUrls() {
        for (String name : Plants.NAMES) {
            for (String below : List.of(
                    EXAMPLE + "/switch-vip?" + name + "=" + Plants.WORD,
                    EXAMPLE + "/switch-vip?a=b&my_" + name + "=" + Plants.WORD + "&c",
                    EXAMPLE + "/switch-vip?a=b;" + name + "=" + Plants.WORD,
                    EXAMPLE + "/switch-vip;" + name + "=" + Plants.WORD,
                    EXAMPLE + "/switch-vip?%" + Integer.toHexString(name.charAt(0)) + name.substring(1) + "="
                            + Plants.WORD,
                    "x/" + name + "/" + Plants.WORD + "/switch-vip",
                    "x/" + name + "=" + Plants.WORD,
                    "x;" + name + "=" + Plants.WORD + "/switch-vip")) {
                send("POST", path(below), Map.of(), SOURCE);
            }
        }
    }

    @Test
    void ofForms() {
        for (String form : Plants.FORMS) {
            String json = "{\"mode\":\"source\",\"%s\":\"" + form + "\"}";
            for (String field : List.of("description", "mode", "ip", "unknown", "value", "error_msg")) {
                send("POST", path(EXAMPLE + "/switch-vip"), Map.of(), json.formatted(field));
            }
            send("POST", path("batch-status"), Map.of(), "{\"jobs\":[\"" + form + "\",\"b\"]}");
            send("POST", path(EXAMPLE + "/switch-vip"), Map.of(), "{\"mode\":\"source\",\"" + form + "\":1}");
            for (String header : List.of("X-Any", "User-Agent", "Referer", "X-Language", "Content-Type")) {
                send("POST", path(EXAMPLE + "/switch-vip"), Map.of(header, form.replace("\\n", " ")), SOURCE);
            }
            String encoded = URLEncoder.encode(form, UTF_8);
            for (String below : List.of("/x?name=", "/x?a=", "/x?")) {
                send("POST", path(EXAMPLE + below + encoded), Map.of(), SOURCE);
            }
        }
    }

    @Test
    void ofItsOwnTokens() {
        String token = project.token("{}");
        planted.add(token);
        for (String field : List.of("mode", "x", "description")) {
            send("POST", path(EXAMPLE + "/switch-vip"), Map.of(), "{\"" + field + "\":\"a " + token + "\"}");
        }
        send(
                "POST",
                path(EXAMPLE + "/switch-vip"),
                Map.of("X-Any", token, "User-Agent", token),
                "{\"" + token + "\":1}");
        send("GET", path(token + "/get-switch-vip-status?name=" + token), Map.of(), "");
        send("GET", path("x/" + token), Map.of("X-Auth-Token", token, "Cookie", "a=" + token), token);
    }

    @Test
    void ofAnyHeaderThatComesAgain() {
        String cut = "{\"description\":\"" + "x".repeat(64 * 1024 - 23) + Plants.WORD + "\"}";
        for (String body : List.of(
                "{\"mode\":\"" + Plants.WORD + "\"}",
                "{\"x\":\"pom\\u0065granate\"}",
                "{\"" + Plants.WORD + "\":1}",
                "a=" + Plants.WORD,
                cut)) {
            send(
                    "POST",
                    path(EXAMPLE + "/switch-vip?name=" + Plants.WORD),
                    Map.of("Authorization", "SDK Signature=" + Plants.WORD),
                    body);
            send("POST", path(Plants.WORD + "/switch-vip"), Map.of("Cookie", "a=b; c=" + Plants.WORD), body);
        }
    }

    @Test
    void ofEveryOperation() {
        for (String operation : Contract.INSTANCE.operations()) {
            String[] parts = operation.split(" ", 2);
            String path = parts[1].replace("{project_id}", project.id()).replace("{job_id}", EXAMPLE);
            for (String body : Plants.BODIES.subList(0, 10)) {
                send(
                        parts[0],
                        path,
                        Map.of("X-Otp", Plants.WORD),
                        body.formatted("new_pin", Plants.WORD).replace('\'', '"'));
            }
        }
    }

    @Test
    void ofLogins() {
        String scope = "{\"project\":{\"id\":\"" + project.id() + "\"}}";
        Answer login = Login.with(server, Login.byPassword("OTC1", "anna", Plants.WORD, scope))
                .send();
        String token = Login.tokenOf(login);
        planted.add(token);
        Login.with(server, Login.byToken(token, scope)).send();
        Login.with(server, Login.byToken(Plants.RANDOM, scope)).send();
        Login.with(server, Login.byAgency("OTC1", "x", scope))
                .header("X-Auth-Token", token)
                .send();
        server.call("GET", "/v3/auth/tokens?token=" + Plants.RANDOM)
                .header("X-Auth-Token", token)
                .header("X-Subject-Token", token)
                .send();
        calls += 1;
    }

    @Test
    void ofJobsThatAreMade() {
        Answer made = send("POST", path("batch-creation"), Map.of(), """
                {"jobs":[{"bind_eip":true,"name":"orders-a","db_use_type":"sync","engine_type":"mysql","job_direction":"up",
                "net_type":"eip","task_type":"FULL_INCR_TRANS","node_type":"high","customize_sutnet_id":"0db8a8c1-2a6b-4b7c-9f1d-1234567890ab","description":"dsn: %1$s",
                "is_target_readonly":true,
                "tags":[{"key":"db_pw","value":"%1$s"},{"key":"team","value":"blue"}],
                "source_endpoint":{"db_type":"mysql","ip":"mysql://u:%1$s@h","db_user":"root:%1$s@h","db_password":"%1$s"},
                "target_endpoint":{"db_type":"mysql","ip":"10.0.0.2","db_password":"%1$s"}}]}
                """.formatted(Plants.WORD));
        assertThat(made.text("results/0/id")).as(made.body()).isNotEmpty();
        send("POST", path("batch-detail"), Map.of(), "{\"jobs\":[\"" + made.text("results/0/id") + "\"]}");
        assertThat(project.jobs()).contains("team", "blue");
    }

    @Test
    void ofRequestsThatCannotBeRead() {
        send("GET", path(EXAMPLE + "/get-switch-vip-status"), Map.of(), "");
        for (String request : List.of(
                "GET /v3/x?pin=%s\"{} HTTP/1.1\r\nHost: x\r\n\r\n",
                "GET /%s HTTP/1.1\r\nHost: x\r\nX-Pin %s: a b\r\n: %s\r\n\r\n",
                "%s{ /v3/x HTTP/1.1\r\nHost: x\r\n\r\n",
                "GET /v3/x HTTP/%s\r\nHost: x\r\n\r\n",
                "GET /v3/auth/projects?name=%%zz%s HTTP/1.1\r\nHost: x\r\nCookie: a=\"%s\r\n\r\n",
                "GET /v3/x HTTP/1.1\r\nHost: x/%s\r\n\r\n")) {
            byte[] filled =
                    request.replace("%s", Plants.WORD).replace("%%", "%").getBytes(UTF_8);
            assertThat(new RawHttp(server.port()).send(filled).status()).isBetween(400, 505);
        }
    }

    @Test
    void andShowsWhatIsNone() {
        send(
                "POST",
                path(EXAMPLE + "/switch-vip?name=fig"),
                Map.of("X-Any", "fig"),
                "{\"mode\":\"fig7\",\"x\":\"fig\"}");
        send("GET", path(EXAMPLE + "/get-switch-vip-status"), Map.of("X-Auth-Token", ""), "");
        JsonNode entries = project.requests("").json().get("requests");
        JsonNode request = entries.get(1).get("request");
        assertThat(entries.get(1).get("mode").asString()).isEqualTo("fig7");
        assertThat(request.get("query").asString()).isEqualTo("name=fig");
        assertThat(request.at("/headers/x-any")
                        .asString(request.at("/headers/X-Any").asString("")))
                .isEqualTo("fig");
        assertThat(request.get("body").asString()).isEqualTo("{\"mode\":\"fig7\",\"x\":\"fig\"}");
        assertThat(entries.get(0).at("/response/body").asString())
                .contains("Incorrect IAM authentication information: x-auth-token not found");
    }
}
