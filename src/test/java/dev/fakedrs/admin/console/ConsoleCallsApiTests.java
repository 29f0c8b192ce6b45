package dev.fakedrs.admin.console;

import static dev.fakedrs.harness.Project.EXAMPLE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.fakedrs.harness.Answer;
import dev.fakedrs.harness.ApiTests;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The calls that the admin API has for the console's sake. */
class ConsoleCallsApiTests extends ApiTests {

    private static final String PARENT = "00000000-0000-4000-8000-0000010jb201";
    private static final String PAUSED = "00000000-0000-4000-8000-0000040jb201";

    @BeforeEach
    void freeze() {
        project.freeze();
    }

    @Test
    void tellWhatAJobAllowsNow() {
        assertThat(allowed(EXAMPLE))
                .containsExactlyInAnyOrder(
                        "BatchStopJobs",
                        "SwitchVip source",
                        "SwitchVip target",
                        "BatchDeleteJobs terminate",
                        "BatchDeleteJobs force_terminate");
        assertThat(allowed(PAUSED))
                .containsExactlyInAnyOrder(
                        "BatchRestoreTask", "BatchDeleteJobs terminate", "BatchDeleteJobs force_terminate");
    }

    @Test
    void tellWhyAnOperationIsNotAllowedAndChangeNothing() {
        project.switchVip(EXAMPLE).send();
        String before = project.jobs();
        JsonNode refused = operation(EXAMPLE, "BatchStopJobs");
        assertThat(refused.get("error_code").asString()).isEqualTo("DRS.M01504");
        assertThat(refused.at("/reason/rule").asString()).isEqualTo("switchover-running");
        assertThat(refused.at("/reason/remedy").asString()).isNotBlank();
        assertThat(project.jobs()).isEqualTo(before);
        project.advance("PT3S");
        assertThat(operation(EXAMPLE, "BatchStopJobs").get("allowed").asBoolean())
                .isTrue();
    }

    @Test
    void agreeWithTheOperationsThemselves() {
        for (String jobId : List.of(EXAMPLE, PARENT, "00000000-0000-4000-8000-0000011jb201", PAUSED)) {
            boolean allowed = operation(jobId, "SwitchVip").get("allowed").asBoolean();
            assertThat(project.switchVip(jobId).send().status() == 202)
                    .as(jobId)
                    .isEqualTo(allowed);
        }
        assertThat(project.admin("GET", "/jobs/nothing/operations").send().status())
                .isEqualTo(404);
    }

    @Test
    void countWhatAProjectHasAndTellWhenItWasUsed() {
        project.switchVip(EXAMPLE).send();
        JsonNode summary = summary();
        assertThat(summary.get("jobs").asInt()).isEqualTo(13);
        assertThat(summary.get("scenarios").asInt()).isEqualTo(3);
        assertThat(summary.get("requests").asInt()).isEqualTo(1);
        Instant used = Instant.parse(summary.get("last_used").asString());
        assertThat(Duration.between(used, Instant.now())).isBetween(Duration.ofSeconds(-1), Duration.ofMinutes(1));
        assertThat(summary().get("last_used").asString()).isEqualTo(used.toString());
    }

    @Test
    void exportAProjectAsYamlThatCanBePutBack() {
        project.switchVip(EXAMPLE).send();
        Answer yaml =
                project.admin("GET", "").header("Accept", "application/yaml").send();
        Answer json = project.admin("GET", "").send();
        assertThat(new YAMLMapper().readTree(yaml.body())).isEqualTo(json.json());
        Answer put = project.admin("PUT", "")
                .header("Content-Type", "application/yaml")
                .body(yaml.body())
                .send();
        assertThat(put.status()).as(put.body()).isEqualTo(200);
        assertThat(project.admin("GET", "").send().body()).isEqualTo(json.body());
    }

    /** YAML would read some texts as something else. */
    @Test
    void quoteTextsThatYamlWouldTakeForSomethingElse() {
        for (String name :
                List.of("no", "1e3", "0x10", "null", "2026-03-02", "a: b", "# x", "- y", "~", "'", "1_000")) {
            project.put("orders", "{\"name\":\"" + name + "\"}");
            String yaml = project.admin("GET", "")
                    .header("Accept", "application/yaml")
                    .send()
                    .body();
            Answer put = project.admin("PUT", "")
                    .header("Content-Type", "application/yaml")
                    .body(yaml)
                    .send();
            assertThat(put.status()).as(name + put.body()).isEqualTo(200);
            assertThat(project.job("orders").text("name")).isEqualTo(name);
        }
    }

    @Test
    void changeTheOrderOfScenarios() {
        project.admin("DELETE", "/scenarios").send();
        project.scenario("{\"id\":\"first\",\"then\":{\"answer\":{\"error_code\":\"DRS.M01503\"}}}");
        project.scenario("{\"id\":\"second\",\"then\":{\"answer\":{\"status\":418}}}");
        Answer answer = order("{\"ids\":[\"second\",\"first\"]}");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.text("scenarios/0/id")).isEqualTo("second");
        assertThat(project.switchVip(EXAMPLE).send().status()).isEqualTo(418);
    }

    @Test
    void keepTheOrderWhereItNamesNotEachScenarioOnce() {
        project.admin("DELETE", "/scenarios").send();
        project.scenario("{\"id\":\"first\",\"then\":{\"delay\":\"PT0S\"}}");
        project.scenario("{\"id\":\"second\",\"then\":{\"delay\":\"PT0S\"}}");
        for (String ids : List.of("[\"first\"]", "[\"first\",\"first\"]", "[\"first\",\"third\"]", "[]", "null")) {
            Answer answer = order("{\"ids\":" + ids + "}");
            assertThat(answer.status()).as(ids).isEqualTo(400);
            assertThat(answer.text("field")).isEqualTo("ids");
        }
        assertThat(project.admin("GET", "/scenarios").send().text("scenarios/0/id"))
                .isEqualTo("first");
    }

    private Answer order(String document) {
        return project.adminJson("PUT", "/scenarios/order", document);
    }

    private JsonNode summary() {
        return server.get("/__admin/projects?limit=10000")
                .json()
                .get("projects")
                .valueStream()
                .filter(one -> one.get("project_id").asString().equals(project.id()))
                .findFirst()
                .orElseThrow();
    }

    private List<String> allowed(String jobId) {
        return operations(jobId).stream()
                .filter(one -> one.get("allowed").asBoolean())
                .map(one -> (one.get("operation").asString() + " "
                                + one.path("variant").asString(""))
                        .strip())
                .toList();
    }

    private JsonNode operation(String jobId, String name) {
        return operations(jobId).stream()
                .filter(one -> one.get("operation").asString().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private List<JsonNode> operations(String jobId) {
        Answer answer = project.admin("GET", "/jobs/" + jobId + "/operations").send();
        assertThat(answer.status()).isEqualTo(200);
        return answer.json().get("operations").valueStream().toList();
    }
}
