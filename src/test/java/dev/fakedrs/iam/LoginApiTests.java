package dev.fakedrs.iam;

import static dev.fakedrs.harness.Project.EXAMPLE;
import static dev.fakedrs.harness.client.Login.tokenOf;
import static org.assertj.core.api.Assertions.assertThat;

import dev.fakedrs.harness.Answer;
import dev.fakedrs.harness.ApiTests;
import dev.fakedrs.harness.Project;
import dev.fakedrs.harness.client.Login;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Logging in, where any name and password will do. */
class LoginApiTests extends ApiTests {

    @Test
    void givesATokenForAProjectByItsName() {
        Answer answer = login(Login.scopeOf("eu-de"));
        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.text("token/project/id")).isEqualTo("054ba152d480d55b2f5dc0069e7ddef0");
        assertThat(answer.text("token/project/name")).isEqualTo("eu-de");
        assertThat(answer.text("token/project/domain/name")).isEqualTo("OTC1");
        assertThat(answer.text("token/user/name")).isEqualTo("someone");
        assertThat(answer.text("token/user/domain/id")).isEqualTo(answer.text("token/project/domain/id"));
        assertThat(answer.json().at("/token/methods").toString()).isEqualTo("[\"password\"]");
        assertThat(answer.json().at("/token/roles").toString()).isEqualTo("[]");
        assertThat(answer.json().at("/token").has("domain")).isFalse();
        assertThat(answer.text("token/expires_at")).matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{6}Z");
        assertThat(Duration.between(
                        Instant.parse(answer.text("token/issued_at")), Instant.parse(answer.text("token/expires_at"))))
                .isEqualTo(Duration.ofHours(24));
    }

    @Test
    void givesAnyOtherNameAnIdOfItsOwnInEveryRun() {
        assertThat(login(Login.scopeOf("orders")).text("token/project/id"))
                .isEqualTo("1c168adb00d208e42f93314529f1fa9c");
    }

    @Test
    void takesTheIdOfAProjectAsItIs() {
        Answer answer = login("{\"project\":{\"id\":\"" + project.id() + "\"}}");
        assertThat(answer.text("token/project/id")).isEqualTo(project.id());
        assertThat(answer.text("token/project/domain/name")).isEqualTo("OTC1");
        assertThat(project.switchVip(EXAMPLE)
                        .header("X-Auth-Token", tokenOf(answer))
                        .send()
                        .status())
                .isEqualTo(202);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a.b", "", "a b", "0123456789012345678901234567890123456789012345678901234567890123x"})
    void refusesAnIdThatIsNoProjects(String id) {
        Answer answer = login("{\"project\":{\"id\":\"" + id + "\"}}");
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.rule()).isEqualTo("project-id-malformed");
    }

    /** curl sends a body as a form unless it is told otherwise. */
    @ParameterizedTest
    @ValueSource(strings = {"application/x-www-form-urlencoded", "multipart/form-data; boundary=x"})
    void readsABodyThatIsSaidToBeAForm(String contentType) {
        Answer answer = server.call("POST", "/v3/auth/tokens?nocatalog")
                .header("Content-Type", contentType)
                .body(Login.byPassword("OTC1", "someone", "a-password", Login.scopeOf("eu-de")))
                .send();
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        assertThat(answer.json().at("/token").has("catalog")).isFalse();
    }

    @Test
    void isHeldToItsProjectAlthoughAnyOtherTokenWillDo() {
        String token = tokenOf(login(Login.scopeOf("of-another-project")));
        Answer answer = project.switchVip(EXAMPLE).header("X-Auth-Token", token).send();
        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.rule()).isEqualTo("project-of-another-token");
    }

    @Test
    void expiresOnTheClockOfItsProject() {
        project.freeze();
        String token = tokenOf(login("{\"project\":{\"id\":\"" + project.id() + "\"}}"));
        project.advance("PT23H59M59S");
        assertThat(project.switchVipStatus(EXAMPLE)
                        .header("X-Auth-Token", token)
                        .send()
                        .status())
                .isEqualTo(422);
        project.advance("PT1S");
        Answer answer =
                project.switchVipStatus(EXAMPLE).header("X-Auth-Token", token).send();
        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.rule()).isEqualTo("token-expired");
        assertThat(show("any", token).status()).isEqualTo(404);
        assertThat(show(token, token).status()).isEqualTo(401);
        assertThat(Login.with(server, Login.byToken(token, "")).send().status()).isEqualTo(401);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{\"domain\":{\"name\":\"OTC1\"}}"})
    void givesATokenForADomain(String scope) {
        Answer answer = login(scope);
        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.text("token/domain/name")).isEqualTo("OTC1");
        assertThat(answer.json().at("/token").has("project")).isFalse();
        Answer refused = project.switchVip(EXAMPLE)
                .header("X-Auth-Token", tokenOf(answer))
                .send();
        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.why()).startsWith("project-of-another-token; domain_id=");
    }

    @Test
    void takesTheIdOfADomain() {
        assertThat(login("{\"domain\":{\"id\":\"d-1\"}}").text("token/domain/id"))
                .isEqualTo("d-1");
    }

    @Test
    void givesATokenForAnotherOne() {
        String forDomain = tokenOf(login(""));
        Answer forProject = Login.with(server, Login.byToken(forDomain, Login.scopeOf("eu-de")))
                .send();
        assertThat(forProject.status()).isEqualTo(201);
        assertThat(forProject.json().at("/token/methods").toString()).isEqualTo("[\"token\"]");
        assertThat(forProject.text("token/user/name")).isEqualTo("someone");
        Answer back = Login.with(server, Login.byToken(tokenOf(forProject), "")).send();
        assertThat(back.text("token/domain/name")).isEqualTo("OTC1");
    }

    @Test
    void givesATokenForAnAgency() {
        String body = Login.byAgency("OTC2", "operators", "{\"project\":{\"name\":\"eu-de\"}}");
        Answer answer = Login.with(server, body).header("X-Auth-Token", "any").send();
        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.text("token/user/name")).isEqualTo("operators");
        assertThat(answer.text("token/project/domain/name")).isEqualTo("OTC2");
        assertThat(Login.with(server, body).send().status()).isEqualTo(401);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"domain_name\":\"OTC2\",\"xrole_name\":\"operators\" | {\"project\":{\"name\":\"eu-de\",\"domain\":{\"name\":\"OTC2\"}}}",
                "\"domain_name\":\"OTC2\",\"xrole_name\":\"operators\" | {\"domain\":{\"name\":\"OTC2\"}}",
                "\"domain_id\":\"d-2\",\"agency_name\":null,\"xrole_name\":\"operators\" | {\"domain\":{\"id\":\"d-2\"}}",
                "\"domain_name\":\"OTC2\",\"agency_name\":\"operators\",\"xrole_name\":null | {\"project\":{\"id\":\"p-2\"}}"
            })
    void takesAnAgencyUnderBothNamesThatTheReferenceHasForIt(String agency, String scope) {
        String caller = tokenOf(login(""));
        Answer answer = Login.with(server, Login.byAgency(agency, scope))
                .header("X-Auth-Token", caller)
                .send();
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        assertThat(answer.text("token/user/name")).isEqualTo("operators");
        assertThat(answer.json().at("/token").has("project")).isEqualTo(scope.contains("project"));
        Answer nameless = Login.with(server, Login.byAgency("\"domain_name\":\"OTC2\"", scope))
                .header("X-Auth-Token", caller)
                .send();
        assertThat(nameless.status()).isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"?nocatalog", "?nocatalog=", "?nocatalog=true", "?x=y&nocatalog=0"})
    void leavesTheCatalogueOutWhereItIsAskedTo(String query) {
        Answer issued = server.call("POST", "/v3/auth/tokens" + query)
                .header("Content-Type", "application/json")
                .body(Login.byPassword("OTC1", "someone", "a-password", Login.scopeOf("eu-de")))
                .send();
        assertThat(issued.status()).isEqualTo(201);
        assertThat(issued.json().at("/token").has("catalog")).isFalse();
        Answer shown = server.call("GET", "/v3/auth/tokens" + query)
                .header("X-Auth-Token", "any")
                .header("X-Subject-Token", tokenOf(issued))
                .send();
        assertThat(shown.body()).isEqualTo(issued.body());
        assertThat(show("any", tokenOf(issued)).json().at("/token/catalog")).hasSize(3);
    }

    @Test
    void showsATokenAgain() {
        Answer issued = login("{\"project\":{\"id\":\"" + project.id() + "\"}}");
        Answer shown = show(tokenOf(issued), tokenOf(issued));
        assertThat(shown.status()).isEqualTo(200);
        assertThat(shown.body()).isEqualTo(issued.body());
        assertThat(tokenOf(shown)).isEqualTo(tokenOf(issued));
        Answer forDomain = login("");
        assertThat(show("any", tokenOf(forDomain)).body()).isEqualTo(forDomain.body());
    }

    @Test
    void showsATokenOfTheAdminApi() {
        Answer shown = show("any", project.token("{}"));
        assertThat(shown.text("token/project/id")).isEqualTo(project.id());
    }

    @Test
    void showsNoTokenThatIsNotKnown() {
        String domain = tokenOf(login(""));
        assertThat(show("any", "nonsense").status()).isEqualTo(404);
        assertThat(show("any", domain.replace("fake-drs-domain.", "fake-drs-domain.A"))
                        .status())
                .isEqualTo(404);
        assertThat(show("any", domain.substring(0, domain.length() - 1) + "x").status())
                .isEqualTo(404);
        assertThat(server.call("GET", "/v3/auth/tokens")
                        .header("X-Auth-Token", "any")
                        .send()
                        .text("error/message"))
                .isEqualTo("The header X-Subject-Token is missing.");
        assertThat(server.call("GET", "/v3/auth/tokens")
                        .header("X-Subject-Token", domain)
                        .send()
                        .status())
                .isEqualTo(401);
    }

    @Test
    void hasRoomForTheLongestNames() {
        String longest = "\\u0001".repeat(63) + "x";
        String scope = "{\"domain\":{\"name\":\"" + longest + "\"}}";
        Answer answer = Login.with(server, Login.byPassword(longest, longest, "x", scope))
                .send();
        assertThat(answer.status()).isEqualTo(201);
        assertThat(show(tokenOf(answer), tokenOf(answer)).body()).isEqualTo(answer.body());
    }

    @Test
    void isWrittenIntoTheJournalOfItsProjectWithoutSecrets() {
        Project named = new Project(server, "1f8fa4b5f5ab9b8bb5ac3be7d3ae9eb2");
        Answer answer = login("{\"project\":{\"id\":\"" + named.id() + "\"}}");
        Answer journal = named.requests("");
        JsonNode entry = journal.json().at("/requests/0");
        assertThat(entry.at("/request_id").asString())
                .isEqualTo(answer.headers().getFirst("X-Request-Id"));
        assertThat(entry.at("/request/path").asString()).isEqualTo("/v3/auth/tokens");
        assertThat(entry.at("/response/status").asInt()).isEqualTo(201);
        assertThat(entry.has("near_miss")).isFalse();
        assertThat(journal.body()).doesNotContain("a-password", tokenOf(answer));
        JsonNode coverage = named.admin("GET", "/coverage").send().json();
        assertThat(coverage.at("/operations/covered").toString()).isEqualTo("{}");
        assertThat(coverage.at("/rules/covered").toString()).isEqualTo("{}");
        named.admin("DELETE", "").send();
    }

    @Test
    void isWrittenIntoTheJournalAlsoWhenItFails() {
        project.freeze();
        Login.with(server, Login.byPassword("OTC1", "someone", " ", "{\"project\":{\"id\":\"" + project.id() + "\"}}"))
                .send();
        assertThat(project.requests("?status=401").json().get("total").asInt()).isEqualTo(1);
    }

    private Answer login(String scope) {
        return Login.with(server, Login.byPassword("OTC1", "someone", "a-password", scope))
                .send();
    }

    private Answer show(String token, String subject) {
        return server.call("GET", "/v3/auth/tokens")
                .header("X-Auth-Token", token)
                .header("X-Subject-Token", subject)
                .send();
    }
}
