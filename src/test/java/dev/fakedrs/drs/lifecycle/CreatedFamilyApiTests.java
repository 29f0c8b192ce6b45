package dev.fakedrs.drs.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The life of a parent and of its subtasks, from the call that creates them. */
class CreatedFamilyApiTests extends CreatedJobApiTests {

    private static final String RECOVERY =
            "\"db_use_type\":\"cloudDataGuard\",\"engine_type\":\"cloudDataGuard-mysql\",\"job_direction\":\"up\","
                    + "\"net_type\":\"vpn\",\"task_type\":\"FULL_INCR_TRANS\",\"multi_write\":true,";

    @Test
    void hasTwoSubtasksInTwoZonesThatFollowIt() {
        String id = create("two-zones", KIND + "\"master_az\":\"eu-de-01\",\"slave_az\":\"eu-de-02\",");
        project.advance("PT5S");
        JsonNode listed = list("two-zones");
        assertThat(listed.get("children")).hasSize(2);
        String master = listed.at("/children/0/id").asString();
        JsonNode details = post("batch-detail", "{\"jobs\":[\"" + id + "\",\"" + master + "\"]}")
                .json();
        assertThat(details.at("/results/0/master_job_id").asString()).isEqualTo(master);
        assertThat(details.at("/results/0/is_multi_az").asBoolean()).isTrue();
        assertThat(details.at("/results/1/parent_id").asString()).isEqualTo(id);
        assertThat(details.at("/results/1/node_role").asString()).isEqualTo("MASTER");
        ready(id);
        result("POST", "batch-starting", id, "");
        project.advance("PT45S");
        assertThat(status(id)).isEqualTo("INCRE_TRANSFER_STARTED");
        assertThat(status(master)).isEqualTo("INCRE_TRANSFER_STARTED");
        assertThat(project.switchVip(master, "source").send().text("error_code"))
                .isEqualTo("DRS.M00308");
        assertThat(project.switchVip(id, "source").send().status()).isEqualTo(202);
    }

    @Test
    void isHandledByItsDirectionsWhereTwoAreActive() {
        String id = create("two-ways", RECOVERY);
        project.advance("PT5S");
        JsonNode created = project.job(id).json();
        assertThat(created.at("/configuration/placement/multi_write").asBoolean())
                .isTrue();
        List<String> subtasks = subtasks(id);
        String forward = subtasks.get(0);
        String backward = subtasks.get(1);
        assertThat(result("POST", "batch-starting", id, "").get("error_code").asString())
                .isEqualTo("DRS.M00307");
        assertThat(result("POST", "batch-starting", backward, "")
                        .get("error_code")
                        .asString())
                .isEqualTo("DRS.M00304");
        ready(forward);
        result("POST", "batch-starting", forward, "");
        project.advance("PT45S");
        assertThat(status(id)).isEqualTo("INCRE_TRANSFER_STARTED");
        assertThat(result("POST", "batch-starting", backward, "").get("status").asString())
                .isEqualTo("success");
        assertThat(delete(forward, "terminate").get("error_code").asString()).isEqualTo("DRS.M00308");
        assertThat(delete(id, "terminate").get("status").asString()).isEqualTo("success");
        project.advance("PT5S");
        assertThat(status(backward)).isEqualTo("RELEASE_RESOURCE_COMPLETE");
    }

    @Test
    void isStoppedAndDeletedAlsoWhenOneOfItsDirectionsHasStoppedByItself() {
        String id = create("two-ways", RECOVERY);
        project.advance("PT5S");
        List<String> subtasks = subtasks(id);
        project.scenario("{\"when\":{\"operation\":\"BatchStartJobs\"},\"then\":{\"job\":{\"fails_with\":"
                + "\"FULL_TRANSFER_FAILED\"}}}");
        ready(subtasks.get(0));
        result("POST", "batch-starting", subtasks.get(0), "");
        project.advance("P15D");
        assertThat(status(id)).isEqualTo("RELEASE_RESOURCE_COMPLETE");
        assertThat(status(subtasks.get(0))).isEqualTo("RELEASE_RESOURCE_COMPLETE");
        assertThat(status(subtasks.get(1))).isEqualTo("CONFIGURATION");
        assertThat(delete(id, "delete").get("error_code").asString()).isEqualTo("DRS.M00304");
        assertThat(delete(id, "terminate").get("status").asString()).isEqualTo("success");
        assertThat(status(id)).isEqualTo("RELEASE_RESOURCE_COMPLETE");
        project.advance("PT5S");
        assertThat(status(subtasks.get(1))).isEqualTo("RELEASE_RESOURCE_COMPLETE");
        assertThat(delete(id, "terminate").get("error_code").asString()).isEqualTo("DRS.M00304");
        assertThat(delete(id, "delete").get("status").asString()).isEqualTo("success");
    }

    private List<String> subtasks(String parentId) {
        return project.admin("GET", "/jobs")
                .send()
                .json()
                .get("jobs")
                .valueStream()
                .filter(job -> job.path("parent_id").asString("").equals(parentId))
                .map(job -> job.get("id").asString())
                .toList();
    }
}
