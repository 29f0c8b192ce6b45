package dev.fakedrs.admin;

import static dev.fakedrs.harness.Project.EXAMPLE;
import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.fakedrs.contract.Operation;
import dev.fakedrs.harness.Answer;
import dev.fakedrs.harness.ApiTests;
import dev.fakedrs.harness.Project;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** A project as one document: exported, imported, reset. */
class ProjectDocumentApiTests extends ApiTests {

    @Test
    void makesAnotherProjectThatAnswersTheSame() {
        project.freeze();
        project.put("running", "{}");
        project.put("failing", "{}");
        project.put("gone", "{\"deleted\":true}");
        project.scenario("{\"when\":{\"job_id\":\"failing\"},\"times\":3,\"then\":{\"switchover\":"
                + "{\"duration\":\"PT9S\",\"error_code\":\"DRS.M06011\"}}}");
        project.scenario("{\"chance\":{\"percent\":50,\"seed\":3},\"times\":40,\"then\":{\"answer\":{\"status\":503,"
                + "\"headers\":{\"Retry-After\":\"1\"},\"body\":{\"a\":1}}}}");
        project.scenario("{\"when\":{\"job_id\":\"none\"},\"then\":{\"answer\":{\"status\":200,\"body\":\"text\"}}}");
        project.scenario("{\"when\":{\"job_id\":\"none\"},\"then\":{\"connection\":\"reset\",\"delay\":"
                + "{\"uniform\":{\"from\":\"PT0S\",\"to\":\"PT0.001S\"},\"seed\":5}}}");
        project.switchVip("running").send();
        project.switchVip("failing").send();
        project.advance("PT1S");
        String document = project.admin("GET", "").send().body();
        Project copy = new Project(server);
        Answer put = copy.adminJson("PUT", "", document);
        assertThat(put.status()).as(put.body()).isEqualTo(200);
        assertThat(copy.admin("GET", "").send().body()).isEqualTo(document);
        assertThat(script(copy)).isEqualTo(script(project));
        assertThat(copy.admin("GET", "").send().body())
                .isEqualTo(project.admin("GET", "").send().body());
    }

    /** A few calls of many kinds, and what they answer. */
    private static String script(Project project) {
        StringBuilder answers = new StringBuilder();
        for (int i = 0; i < 30; i++) {
            answers.append(project.switchVip("failing").send().body()).append('\n');
            answers.append(project.switchVip("running", i % 2 == 0 ? "source" : "target")
                            .send()
                            .body())
                    .append('\n');
            answers.append(project.switchVipStatus("failing").send().body()).append('\n');
            answers.append(project.switchVipStatus("gone").send().body()).append('\n');
            answers.append(project.advance("PT2S").body()).append('\n');
        }
        return answers.toString();
    }

    @Test
    void takesTheSeedFileAsItIs() throws IOException {
        Answer answer = project.admin("PUT", "")
                .header("Content-Type", "application/yaml")
                .body(Files.readString(Path.of("src/main/resources/default-project.yaml")))
                .send();
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        assertThat(answer.json().get("jobs")).hasSize(13);
        assertThat(answer.json().get("scenarios")).hasSize(3);
    }

    @Test
    void forgetsWhateverWasThere() {
        project.put("old", "{}");
        project.switchVip("old").send();
        project.adminJson(
                "PUT",
                "",
                "{\"clock\":{\"now\":\"2001-02-03T04:05:06Z\",\"mode\":\"frozen\"},\"jobs\":[{\"id\":\"new\"}]}");
        assertThat(project.admin("GET", "/jobs").send().json().get("total").asInt())
                .isEqualTo(1);
        assertThat(project.requests("").json().get("total").asInt()).isZero();
        assertThat(project.admin("GET", "/clock").send().body())
                .isEqualTo("{\"now\":\"2001-02-03T04:05:06Z\",\"mode\":\"frozen\"}");
        assertThat(project.job("new").text("create_time")).isEqualTo("2001-02-03T04:05:06Z");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "{\"version\":2}; version; is of a later emulator",
                "{\"version\":0}; version; is of no emulator",
                "{\"version\":\"1\"}; version; whole number",
                "{\"job\":[]}; job; did you mean jobs?",
                "{\"jobs\":[{\"id\":\"a\"},{\"id\":\"a\"}]}; jobs[1].id; earlier job",
                "{\"jobs\":[{\"id\":\"a\",\"parent_id\":\"b\"}]}; jobs[0].parent_id; there is no job 'b'",
                "{\"jobs\":[null]}; jobs[0].id; is missing",
                "{\"scenarios\":[null]}; scenarios[0]; is empty",
                "{\"scenarios\":[{\"id\":\"a\",\"then\":{\"delay\":\"PT1S\"}},{\"id\":\"a\",\"then\":{\"delay\":\"PT1S\"}}]}; scenarios[1].id; earlier scenario",
                "{\"clock\":{\"mode\":\"stopped\"}}; clock.mode; running, frozen"
            })
    void changesNothingWhenItIsWrong(String document, String field, String reason) {
        project.freeze();
        String before = project.admin("GET", "").send().body();
        Answer answer = project.adminJson("PUT", "", document);
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.text("field")).isEqualTo(field);
        assertThat(answer.text("detail")).contains(reason);
        assertThat(project.admin("GET", "").send().body()).isEqualTo(before);
    }

    @Test
    void listsTheProjectsInUseAndForgetsThemAll() {
        Project unused = new Project(server);
        project.jobs();
        String listed = server.get("/__admin/projects?limit=10000").body();
        assertThat(listed).contains("\"" + project.id() + "\"").doesNotContain(unused.id());
        assertThat(server.get("/__admin/projects?limit=1").json().get("projects"))
                .hasSize(1);
        assertThat(server.get("/__admin/projects?page=1").text("field")).isEqualTo("page");
    }

    @Test
    void pagesThroughTheJobs() {
        project.begin();
        JsonNode page = project.admin("GET", "/jobs?offset=1&limit=2").send().json();
        assertThat(page.get("total").asInt()).isEqualTo(13);
        assertThat(page.get("jobs")).hasSize(2);
        assertThat(page.at("/jobs/0/name").asString()).isEqualTo("invoices-sync");
    }

    @Test
    void isDescribedByTheSchemaThatIsServed() throws IOException {
        Answer schema = server.get("/__admin/world.schema.json");
        assertThat(schema.status()).isEqualTo(200);
        Schema format = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(schema.body());
        project.switchVip(EXAMPLE).send();
        project.scenario("{\"times\":2,\"chance\":{\"percent\":5},\"then\":{\"delay\":"
                + "{\"lognormal\":{\"median\":\"PT1S\",\"sigma\":0.5}}}}");
        assertThat(format.validate(project.admin("GET", "").send().json())).isEmpty();
        String yaml = Files.readString(Path.of("src/main/resources/default-project.yaml"));
        assertThat(format.validate(new YAMLMapper().readTree(yaml))).isEmpty();
        assertThat(format.validate("{\"jobs\":[{\"id\":\"a\",\"statsu\":\"PAUSING\"}]}", InputFormat.JSON))
                .isNotEmpty();
        assertThat(format.validate("{\"jobs\":[{\"id\":\"a\",\"status\":\"PAUSED\"}]}", InputFormat.JSON))
                .isNotEmpty();
        assertThat(format.validate("{\"scenarios\":[{\"then\":{\"delays\":\"PT1S\"}}]}", InputFormat.JSON))
                .isNotEmpty();
    }

    @Test
    void hasASchemaThatKnowsEveryOperation() {
        assertThat(server.get("/__admin/world.schema.json")
                        .json()
                        .at("/$defs/Operation/enum")
                        .valueStream()
                        .map(JsonNode::asString))
                .containsExactlyElementsOf(Arrays.stream(Operation.values())
                        .map(Operation::toString)
                        .toList());
    }
}
