package dev.fakedrs.drs.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fakedrs.harness.Answer;
import dev.fakedrs.harness.ApiTests;
import org.junit.jupiter.api.BeforeEach;
import tools.jackson.databind.JsonNode;

/** Tests of jobs that are created by a call, on a clock that stands still until it is set forward. */
abstract class CreatedJobApiTests extends ApiTests {

    static final String KIND = "\"db_use_type\":\"sync\",\"engine_type\":\"mysql\",\"job_direction\":\"non-dbs\","
            + "\"net_type\":\"vpn\",\"task_type\":\"FULL_INCR_TRANS\",";

    @BeforeEach
    void freeze() {
        project.freeze();
    }

    String running(String name) {
        String id = created(name);
        ready(id);
        result("POST", "batch-starting", id, "");
        project.advance("PT45S");
        return id;
    }

    String created(String name) {
        String id = create(name, KIND);
        project.advance("PT5S");
        return id;
    }

    void ready(String id) {
        assertThat(result("POST", "batch-precheck", id, ",\"precheck_mode\":\"forStartJob\"")
                        .get("status")
                        .asString())
                .isEqualTo("success");
    }

    String create(String name, String kind) {
        JsonNode created = creation(name, kind);
        assertThat(created.path("status").asString("")).as(created.toString()).isEqualTo("CREATING");
        String id = created.get("id").asString();
        assertThat(id).matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{7}jb[0-9]{3}");
        return id;
    }

    JsonNode creation(String name, String kind) {
        String endpoint = "{\"db_type\":\"mysql\",\"ip\":\"10.0.0.1\",\"db_port\":3306,\"db_user\":\"root\","
                + "\"db_password\":\"Example_pw_1\"}";
        Answer answer = post(
                "batch-creation",
                "{\"jobs\":[{\"name\":\"" + name + "\"," + kind
                        + "\"node_type\":\"high\",\"customize_sutnet_id\":\"2f6d3c1b-58a9-4b07-9d1e-c47a06be51f3\","
                        + "\"source_endpoint\":" + endpoint + ",\"target_endpoint\":" + endpoint + "}]}");
        assertThat(answer.status()).as(answer.body()).isEqualTo(202);
        return answer.json().at("/results/0");
    }

    String status(String id) {
        return post("batch-status", "{\"jobs\":[\"" + id + "\"],\"page_req\":{}}")
                .text("results/0/status");
    }

    JsonNode progress(String id) {
        return post("batch-progress", "{\"jobs\":[\"" + id + "\"]}").json().at("/results/0");
    }

    JsonNode list(String name) {
        return server.call("POST", "/v3/" + project.id() + "/jobs")
                .header("X-Auth-Token", "any")
                .header("Content-Type", "application/json")
                .body("{\"cur_page\":1,\"per_page\":10,\"db_use_type\":\"sync\",\"name\":\"" + name + "\"}")
                .send()
                .json()
                .at("/jobs/0");
    }

    JsonNode delete(String id, String how) {
        return result("DELETE", "batch-jobs", id, ",\"delete_type\":\"" + how + "\"");
    }

    JsonNode result(String method, String path, String id, String more) {
        return project.call(method, path)
                .header("Content-Type", "application/json")
                .body("{\"jobs\":[{\"job_id\":\"" + id + "\"" + more + "}]}")
                .send()
                .json()
                .at("/results/0");
    }

    Answer post(String path, String body) {
        return project.call("POST", path)
                .header("Content-Type", "application/json")
                .body(body)
                .send();
    }
}
