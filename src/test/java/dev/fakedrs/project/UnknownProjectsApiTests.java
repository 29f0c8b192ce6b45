package dev.fakedrs.project;

import static dev.fakedrs.harness.Project.EXAMPLE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.fakedrs.harness.Answer;
import dev.fakedrs.harness.ApiTests;
import dev.fakedrs.harness.Project;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Calls that nobody lets in make no project, and neither does looking; why such a call was refused can be asked all the same. */
class UnknownProjectsApiTests extends ApiTests {

    private static final String LOGIN = "{\"auth\":{\"identity\":{\"methods\":[\"token\"],\"token\":{\"id\":\"no\"}},"
            + "\"scope\":{\"project\":{\"id\":\"%s\"}}}}";

    @ParameterizedTest
    @CsvSource({
        "POST, /v3/{id}/jobs/j/switch-vip, 401",
        "POST, /v3/{id}/jobs/batch-status, 401",
        "GET, /v3/{id}/jobs/j/get-switch-vip-status, 401",
        "POST, /v3/{id}/jobs/j/switch-vips, 404",
        "GET, /v3/{id}/jobs, 405",
        "PUT, /v3/{id}/jobs/j/switch-vip, 405",
        "POST, /v3/{id}/job, 404"
    })
    void makeNoProject(String method, String path, int status) {
        int before = projects();
        Answer answer = server.call(method, path.replace("{id}", project.id()))
                .header("Content-Type", "application/json")
                .send();
        assertThat(answer.status()).isEqualTo(status);
        assertThat(project.job("j").status()).isEqualTo(404);
        assertThat(projects()).isEqualTo(before);
    }

    /** What is wrong with them is found before there is a project. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "PUT | /jobs/x | {\"parent_id\":\"nobody\"}",
                "PUT | /jobs/x | {\"role\":\"master\"}",
                "PUT | /jobs/x%20y | {}",
                "PUT | /clock | {\"now\":\"1999-01-01T00:00:00Z\"}",
                "PUT | /clock | {\"now\":\"soon\"}",
                "POST | /scenarios | {\"then\":{}}",
                "POST | /tokens | {\"lifetime\":\"-PT1S\"}",
                "PUT | | {\"jobs\":[{\"id\":\"a\",\"parent_id\":\"a\"}]}"
            })
    void makeNoProjectWhereTheAdminApiRefusesThem(String method, @Nullable String path, String body) {
        int before = projects();
        assertThat(project.adminJson(method, path == null ? "" : path, body).status())
                .isEqualTo(400);
        assertThat(projects()).isEqualTo(before);
    }

    @Test
    void makeNoProjectWhereALoginFails() {
        Answer answer = server.call("POST", "/v3/auth/tokens")
                .header("Content-Type", "application/json")
                .body(LOGIN.formatted(project.id()))
                .send();
        assertThat(answer.status()).isEqualTo(401);
        assertThat(project.job("j").status()).isEqualTo(404);
        assertThat(project.requests("").text("requests/0/request/path")).isEqualTo("/v3/auth/tokens");
    }

    @Test
    void areToldWhyTheyWereRefused() {
        Answer refused = project.switchVip(EXAMPLE).without("X-Auth-Token").send();
        project.call("POST", "j/switch-vips").send();
        String id = refused.headers().getFirst("X-Request-Id");
        assertThat(project.admin("GET", "/requests/" + id).send().text("reason/rule"))
                .isEqualTo("no-credentials");
        assertThat(project.requests("").text("requests/0/near_miss/operation")).isEqualTo("SwitchVip");
        assertThat(project.requests("?status=401").json().get("total").asInt()).isEqualTo(1);
    }

    @Test
    void comeIntoTheJournalOfTheProjectThatIsMadeLater() {
        project.switchVip(EXAMPLE).without("X-Auth-Token").send();
        project.switchVip(EXAMPLE).send();
        Answer journal = project.requests("");
        assertThat(journal.json().get("total").asInt()).isEqualTo(2);
        assertThat(journal.text("requests/1/reason/rule")).isEqualTo("no-credentials");
        assertThat(project.admin("DELETE", "").send().status()).isEqualTo(204);
        assertThat(project.admin("GET", "/requests").send().status()).isEqualTo(404);
    }

    @Test
    void areForgottenOnRequest() {
        project.switchVip(EXAMPLE).without("X-Auth-Token").send();
        assertThat(project.admin("DELETE", "/requests").send().status()).isEqualTo(204);
        assertThat(project.admin("GET", "/requests").send().status()).isEqualTo(404);
    }

    @Test
    void areKeptOnlyTheLatestOf() {
        project.switchVip(EXAMPLE).without("X-Auth-Token").send();
        Project last = project;
        for (int i = 0; i < 300; i++) {
            last = new Project(server);
            last.switchVip(EXAMPLE).without("X-Auth-Token").send();
        }
        assertThat(project.admin("GET", "/requests").send().status()).isEqualTo(404);
        for (int i = 0; i < 50; i++) {
            last.switchVip(EXAMPLE).without("X-Auth-Token").send();
        }
        Answer journal = last.requests("");
        assertThat(journal.json().get("total").asInt()).isEqualTo(20);
        assertThat(journal.json().get("dropped").asInt()).isEqualTo(31);
    }

    @ParameterizedTest
    @CsvSource({
        "GET, ''",
        "GET, /jobs",
        "GET, /jobs?limit=1",
        "GET, /jobs/j",
        "DELETE, /jobs/j",
        "GET, /clock",
        "GET, /scenarios",
        "GET, /scenarios/s",
        "DELETE, /scenarios",
        "DELETE, /scenarios/s",
        "GET, /requests",
        "GET, /requests?limit=0",
        "GET, /requests/r",
        "DELETE, /requests",
        "GET, /coverage",
        "DELETE, /coverage",
        "POST, /clock/advance"
    })
    void areNamedToWhoLooksForAnotherOne(String method, String path) {
        project.begin();
        int before = projects();
        Project misspelt = new Project(server, project.id().substring(1) + "x");
        Answer answer = misspelt.admin(method, path).send();
        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.text("detail"))
                .contains("no project " + misspelt.id() + ":", "; did you mean " + project.id() + "?");
        assertThat(new Project(server, "quite-another-name")
                        .admin(method, path)
                        .send()
                        .text("detail"))
                .contains("no project quite-another-name")
                .doesNotContain("did you mean");
        assertThat(projects()).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"by\":\"PT30S\"}", "{\"to\":\"next_event\"}", "{\"until\":\"tomorrow\"}"})
    void haveNoClockToAdvance(String how) {
        project.begin();
        Project misspelt = new Project(server, project.id() + "s");
        Answer answer = misspelt.adminJson("POST", "/clock/advance", how);
        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.text("detail")).contains("; did you mean " + project.id() + "?");
        assertThat(misspelt.job("j").status()).isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "PUT  |             | {}",
                "PUT  | /jobs/j     | {}",
                "PUT  | /clock      | {}",
                "POST | /scenarios  | {\"then\":{\"delay\":\"PT1S\"}}",
                "POST | /tokens     | {}"
            })
    void areMadeByWhatSetsThemUp(String method, @Nullable String path, String document) {
        Answer answer = project.adminJson(method, path == null ? "" : path, document);
        assertThat(answer.status()).isIn(200, 201);
        assertThat(project.admin("GET", "/clock").send().status()).isEqualTo(200);
    }

    @Test
    void areNotLookedForUnderAnIdThatIsNone() {
        for (String id : new String[] {"a.b", "x".repeat(65), "x".repeat(30_000)}) {
            Answer answer = server.get("/__admin/projects/" + id + "/requests");
            assertThat(answer.status()).isEqualTo(400);
            assertThat(answer.text("detail")).contains("project-id-malformed");
        }
    }

    private int projects() {
        return server.get("/__admin/projects?limit=1").json().get("total").asInt();
    }
}
