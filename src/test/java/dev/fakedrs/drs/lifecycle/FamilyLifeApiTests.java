package dev.fakedrs.drs.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fakedrs.harness.Answer;
import dev.fakedrs.harness.ApiTests;
import dev.fakedrs.job.JobStatus;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import tools.jackson.databind.JsonNode;

/** What is done to a parent is done to those of its subtasks that are in a status which allows it, and to no others. */
class FamilyLifeApiTests extends ApiTests {

    private static final String ENDPOINT = "{\"db_type\":\"mysql\",\"ip\":\"10.0.0.1\",\"db_user\":\"root\"}";

    @BeforeEach
    void makeAFamily() {
        project.freeze();
        project.put("parent", "{}");
        project.put("active", "{\"parent_id\":\"parent\",\"role\":\"master\"}");
        project.put("standby", "{\"parent_id\":\"parent\",\"role\":\"slave\"}");
    }

    @Test
    void doesNotBringAReleasedSubtaskBackToLife() {
        jobs("DELETE", "batch-jobs", "standby", "\"delete_type\":\"terminate\"");
        project.advance("PT5S");
        jobs("POST", "batch-pause-task", "parent", "\"pause_mode\":\"all\"");
        assertThat(statuses()).containsExactly("PAUSING", "PAUSING", "RELEASE_RESOURCE_COMPLETE");
        jobs("POST", "batch-retry-task", "parent", "\"is_sync_re_edit\":true");
        project.advance("PT1M");
        assertThat(statuses())
                .containsExactly("INCRE_TRANSFER_STARTED", "INCRE_TRANSFER_STARTED", "RELEASE_RESOURCE_COMPLETE");
        jobs("DELETE", "batch-jobs", "parent", "\"delete_type\":\"terminate\"");
        assertThat(statuses())
                .containsExactly("RELEASE_RESOURCE_STARTED", "RELEASE_RESOURCE_STARTED", "RELEASE_RESOURCE_COMPLETE");
    }

    @ParameterizedTest
    @EnumSource(
            value = JobStatus.class,
            mode = Mode.EXCLUDE,
            names = {
                "FULL_TRANSFER_STARTED",
                "FULL_TRANSFER_FAILED",
                "FULL_TRANSFER_COMPLETE",
                "INCRE_TRANSFER_STARTED",
                "INCRE_TRANSFER_FAILED"
            })
    void pausesNoSubtaskThatCouldNotBePaused(JobStatus status) {
        project.put("standby", "{\"parent_id\":\"parent\",\"status\":\"" + status + "\"}");
        jobs("POST", "batch-pause-task", "parent", "\"pause_mode\":\"all\"");
        assertThat(statuses()).containsExactly("PAUSING", "PAUSING", status.name());
    }

    @Test
    void doesNotStartASubtaskOverThatRunsAlready() {
        for (String id : List.of("parent", "active")) {
            project.put(id, project.job(id).body().replace("INCRE_TRANSFER_STARTED", "CONFIGURATION"));
        }
        jobs(
                "PUT",
                "batch-modification",
                "parent",
                "\"source_endpoint\":" + ENDPOINT + ",\"target_endpoint\":" + ENDPOINT);
        jobs("POST", "batch-precheck", "parent", "\"precheck_mode\":\"forStartJob\"");
        jobs("POST", "batch-starting", "parent", "\"start_time\":\"\"");
        assertThat(statuses()).containsExactly("STARTJOBING", "STARTJOBING", "INCRE_TRANSFER_STARTED");
    }

    @Test
    void goesOnWithEachWhereItStood() {
        project.put("active", "{\"parent_id\":\"parent\",\"status\":\"FULL_TRANSFER_COMPLETE\"}");
        project.put("standby", "{\"parent_id\":\"parent\",\"status\":\"FULL_TRANSFER_STARTED\"}");
        jobs("POST", "batch-pause-task", "parent", "\"pause_mode\":\"all\"");
        jobs("POST", "batch-retry-task", "parent", "\"is_sync_re_edit\":true");
        project.advance("PT4S");
        assertThat(statuses())
                .containsExactly("INCRE_TRANSFER_STARTED", "FULL_TRANSFER_COMPLETE", "FULL_TRANSFER_STARTED");
    }

    @Test
    void isSetUpAsAWhole() {
        for (String id : List.of("parent", "active", "standby")) {
            project.put(id, project.job(id).body().replace("INCRE_TRANSFER_STARTED", "CONFIGURATION"));
        }
        jobs(
                "PUT",
                "batch-modification",
                "parent",
                "\"name\":\"renamed\",\"task_type\":\"FULL_TRANS\",\"net_type\":\"eip\",\"source_endpoint\":" + ENDPOINT
                        + ",\"target_endpoint\":" + ENDPOINT);
        jobs("POST", "batch-sync-policy", "parent", "\"conflict_policy\":\"overwrite\"");
        for (JsonNode details : details()) {
            assertThat(details.get("task_type").asString()).isEqualTo("FULL_TRANS");
            assertThat(details.get("net_type").asString()).isEqualTo("eip");
            assertThat(details.at("/source_endpoint/ip").asString()).isEqualTo("10.0.0.1");
            assertThat(details.get("conflict_policy").asString()).isEqualTo("overwrite");
        }
        assertThat(details().get(0).get("name").asString()).isEqualTo("renamed");
        assertThat(details().get(1).get("name").asString()).isNotEqualTo("renamed");
        jobs("POST", "batch-precheck", "parent", "\"precheck_mode\":\"forStartJob\"");
        jobs("POST", "batch-starting", "parent", "\"start_time\":\"\"");
        project.advance("PT2M");
        assertThat(statuses()).containsOnly("FULL_TRANSFER_COMPLETE");
    }

    @Test
    void isStoppedWithASubtaskThatStartsAndDeletedOnlyWhenAllHaveEnded() {
        project.put("standby", "{\"parent_id\":\"parent\",\"status\":\"STARTJOBING\"}");
        jobs("DELETE", "batch-jobs", "parent", "\"delete_type\":\"terminate\"");
        project.advance("PT5S");
        assertThat(statuses()).containsOnly("RELEASE_RESOURCE_COMPLETE");
        project.put("standby", "{\"parent_id\":\"parent\"}");
        Answer refused = project.call("DELETE", "batch-jobs")
                .header("Content-Type", "application/json")
                .body("{\"jobs\":[{\"job_id\":\"parent\",\"delete_type\":\"delete\"}]}")
                .send();
        assertThat(refused.text("results/0/error_code")).isEqualTo("DRS.M00304");
        assertThat(refused.why()).contains("subtask=standby");
        assertThat(project.job("active").json().get("deleted").asBoolean()).isFalse();
        jobs("DELETE", "batch-jobs", "standby", "\"delete_type\":\"terminate\"");
        project.advance("PT5S");
        jobs("DELETE", "batch-jobs", "parent", "\"delete_type\":\"delete\"");
        for (String id : List.of("parent", "active", "standby")) {
            assertThat(project.job(id).json().get("deleted").asBoolean()).as(id).isTrue();
        }
    }

    private List<String> statuses() {
        return details().stream()
                .map(details -> details.get("status").asString())
                .toList();
    }

    private List<JsonNode> details() {
        return project.call("POST", "batch-detail")
                .header("Content-Type", "application/json")
                .body("{\"jobs\":[\"parent\",\"active\",\"standby\"]}")
                .send()
                .json()
                .get("results")
                .valueStream()
                .toList();
    }

    private void jobs(String method, String path, String id, String more) {
        Answer answer = project.call(method, path)
                .header("Content-Type", "application/json")
                .body("{\"jobs\":[{\"job_id\":\"" + id + "\"," + more + "}]}")
                .send();
        assertThat(answer.text("results/0/status")).as(answer.body()).isEqualTo("success");
    }
}
