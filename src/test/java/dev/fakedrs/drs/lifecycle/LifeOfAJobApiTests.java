package dev.fakedrs.drs.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fakedrs.harness.Answer;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The whole life of a job, on a clock that stands still until it is set forward. */
class LifeOfAJobApiTests extends CreatedJobApiTests {

    @Test
    void goesFromItsCreationToIncrementsWithinAMinuteAndShowsItsFullTransferForLonger() {
        String id = create("orders", KIND);
        assertThat(status(id)).isEqualTo("CREATING");
        assertThat(nextEvents()).containsExactly("CONFIGURATION");
        ready(id);
        assertThat(result("POST", "batch-starting", id, "").get("status").asString())
                .isEqualTo("success");
        assertThat(status(id)).isEqualTo("STARTJOBING");
        assertThat(nextEvents()).containsExactly("PRECHECK_PASSED");
        assertThat(nextEvents()).containsExactly("FULL_TRANSFER_STARTED");
        project.advance("PT20S");
        assertThat(status(id)).isEqualTo("FULL_TRANSFER_STARTED");
        assertThat(progress(id).get("progress").asString()).isEqualTo("50");
        assertThat(progress(id).get("remaining_time").asString()).isEqualTo("20");
        assertThat(progress(id).get("incre_trans_delay").asString()).isEqualTo("-1");
        assertThat(nextEvents()).containsExactly("FULL_TRANSFER_COMPLETE");
        assertThat(nextEvents()).containsExactly("INCRE_TRANSFER_STARTED");
        assertThat(progress(id).get("progress").asString()).isEqualTo("100");
        assertThat(progress(id).get("incre_trans_delay").asString()).isEqualTo("0");
        assertThat(project.switchVip(id, "source").send().status()).isEqualTo(202);
    }

    @Test
    void isReleasedAndThenDeletedForGood() {
        String id = running("orders");
        assertThat(delete(id, "terminate").get("status").asString()).isEqualTo("success");
        assertThat(status(id)).isEqualTo("RELEASE_RESOURCE_STARTED");
        assertThat(nextEvents()).containsExactly("RELEASE_RESOURCE_COMPLETE");
        assertThat(delete(id, "delete").get("status").asString()).isEqualTo("success");
        Answer details = post("batch-detail", "{\"jobs\":[\"" + id + "\"],\"page_req\":{}}");
        assertThat(details.status()).isEqualTo(400);
        assertThat(details.text("error_code")).isEqualTo("DRS.M05004");
        assertThat(details.text("results/0/error_code")).isEqualTo("DRS.M05004");
        assertThat(details.text("results/0/error_message")).isNotEmpty();
        assertThat(post("batch-status", "{\"jobs\":[\"" + id + "\"]}").status()).isEqualTo(200);
    }

    @Test
    void goesOnAfterAPauseWhereItStood() {
        String id = created("orders");
        ready(id);
        result("POST", "batch-starting", id, "");
        project.advance("PT13S");
        assertThat(result("POST", "batch-pause-task", id, ",\"pause_mode\":\"all\"")
                        .get("status")
                        .asString())
                .isEqualTo("success");
        project.advance("PT1H");
        assertThat(status(id)).isEqualTo("PAUSING");
        assertThat(progress(id).get("progress").asString()).isEqualTo("25");
        result("POST", "batch-retry-task", id, ",\"is_sync_re_edit\":true");
        project.advance("PT32S");
        assertThat(status(id)).isEqualTo("FULL_TRANSFER_STARTED");
        project.advance("PT1S");
        assertThat(status(id)).isEqualTo("FULL_TRANSFER_COMPLETE");
    }

    @Test
    void forgetsNothingOfItsTransferInAnyNumberOfPauses() {
        String id = created("orders");
        ready(id);
        result("POST", "batch-starting", id, "");
        project.advance("PT3S");
        for (int second = 1; second <= 30; second++) {
            project.advance("PT1S");
            result("POST", "batch-pause-task", id, ",\"pause_mode\":\"all\"");
            result("POST", "batch-retry-task", id, "");
            project.advance("PT3S");
            assertThat(progress(id).get("progress").asInt()).isBetween(5 * second / 2, 5 * second / 2 + 1);
        }
        project.advance("PT12S");
        assertThat(status(id)).isEqualTo("INCRE_TRANSFER_STARTED");
        String details = "/results/0/full_transfer_complete_time";
        String completed = post("batch-detail", "{\"jobs\":[\"" + id + "\"]}")
                .json()
                .at(details)
                .asString();
        for (int i = 0; i < 30; i++) {
            result("POST", "batch-pause-task", id, ",\"pause_mode\":\"all\"");
            result("POST", "batch-retry-task", id, "");
            project.advance("PT3S");
        }
        assertThat(post("batch-detail", "{\"jobs\":[\"" + id + "\"]}")
                        .json()
                        .at(details)
                        .asString())
                .isEqualTo(completed);
        assertThat(progress(id).get("progress").asString()).isEqualTo("100");
        assertThat(project.job(id).json().get("life").size()).isLessThan(48);
    }

    @Test
    void startsAFailedTransferOverAndTakesAScenariosTimeLiterally() {
        String id = created("orders");
        ready(id);
        project.scenario("{\"when\":{\"operation\":\"BatchStartJobs\"},\"then\":{\"job\":{\"fails_with\":"
                + "\"FULL_TRANSFER_FAILED\"}}}");
        result("POST", "batch-starting", id, "");
        project.advance("PT43S");
        assertThat(status(id)).isEqualTo("FULL_TRANSFER_FAILED");
        result("POST", "batch-pause-task", id, ",\"pause_mode\":\"all\"");
        result("POST", "batch-retry-task", id, "");
        project.advance("PT3S");
        assertThat(progress(id).get("progress").asString()).isEqualTo("0");
        project.advance("PT39S");
        assertThat(status(id)).isEqualTo("FULL_TRANSFER_STARTED");
        result("POST", "batch-pause-task", id, ",\"pause_mode\":\"all\"");
        project.scenario("{\"when\":{\"operation\":\"BatchRestoreTask\"},\"then\":{\"job\":{\"duration\":\"PT10M\"}}}");
        result("POST", "batch-retry-task", id, "");
        project.advance("PT10M2S");
        assertThat(status(id)).isEqualTo("FULL_TRANSFER_STARTED");
        assertThat(progress(id).get("progress").asString()).isEqualTo("99");
        project.advance("PT1S");
        assertThat(status(id)).isEqualTo("FULL_TRANSFER_COMPLETE");
    }

    @Test
    void tellsWhatHappensAtOneInstantInTheOrderOfItsLife() {
        String id = created("orders");
        ready(id);
        project.scenario("{\"when\":{\"operation\":\"BatchStartJobs\"},\"then\":{\"job\":{\"duration\":\"PT0S\"}}}");
        result("POST", "batch-starting", id, "");
        assertThat(nextEvents()).containsExactly("PRECHECK_PASSED");
        assertThat(nextEvents()).containsExactly("FULL_TRANSFER_STARTED", "FULL_TRANSFER_COMPLETE");
    }

    @Test
    void waitsForItsStartTime() {
        String id = created("orders");
        ready(id);
        long now =
                Instant.parse(project.admin("GET", "/clock").send().text("now")).toEpochMilli();
        result("POST", "batch-starting", id, ",\"start_time\":\"" + (now + 60_000) + "\"");
        assertThat(status(id)).isEqualTo("WAITING_FOR_START");
        assertThat(nextEvents()).containsExactly("PRECHECK_PASSED");
        assertThat(nextEvents()).containsExactly("STARTJOBING");
    }

    @Test
    void failsAsAScenarioSays() {
        String id = created("orders");
        ready(id);
        project.scenario("{\"when\":{\"operation\":\"BatchStartJobs\",\"job_id\":\"" + id
                + "\"},\"then\":{\"job\":{\"fails_with\":\"FULL_TRANSFER_FAILED\",\"duration\":\"PT10S\"}}}");
        result("POST", "batch-starting", id, "");
        project.advance("PT12S");
        assertThat(progress(id).get("progress").asString()).isEqualTo("45");
        project.advance("PT1S");
        assertThat(status(id)).isEqualTo("FULL_TRANSFER_FAILED");
        assertThat(progress(id).get("progress").asString()).isEqualTo("50");
        assertThat(progress(id).at("/progress_map/data/completed").asString()).isEqualTo("50%");
        result("POST", "batch-retry-task", id, "");
        project.advance("PT2M");
        assertThat(status(id)).isEqualTo("INCRE_TRANSFER_STARTED");
    }

    @Test
    void answersEachItemOfABatchOnItsOwn() {
        String first = running("first-job");
        String second = running("second-job");
        project.scenario("{\"when\":{\"operation\":\"BatchStopJobs\",\"job_name\":\"second-job\"},"
                + "\"then\":{\"answer\":{\"error_code\":\"DRS.M01504\"}}}");
        Answer answer = post(
                "batch-pause-task",
                "{\"jobs\":[{\"job_id\":\"" + first + "\",\"pause_mode\":\"target\"},{\"job_id\":\"" + second
                        + "\",\"pause_mode\":\"target\"},{\"job_id\":\"nobody\",\"pause_mode\":\"target\"},"
                        + "{\"job_id\":\"" + first + "\",\"pause_mode\":\"never\"},null]}");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().get("count").asInt()).isEqualTo(5);
        assertThat(answer.text("results/0/status")).isEqualTo("success");
        assertThat(answer.text("results/1/error_code")).isEqualTo("DRS.M01504");
        assertThat(answer.text("results/2/error_code")).isEqualTo("DRS.M00202");
        assertThat(answer.text("results/3/error_code")).isEqualTo("DRS.M00202");
        assertThat(answer.text("results/4/error_code")).isEqualTo("DRS.M00201");
        assertThat(answer.headers().get("X-Fake-Drs-Reason"))
                .containsExactly(
                        "scenario; scenario=" + scenarioId() + "; item=1",
                        "job-id-malformed; reason=no job 'nobody' in project " + project.id() + "; item=2",
                        "parameter-invalid; field=pause_mode; value=never; allowed=target|all; item=3",
                        "parameter-empty; field=jobs; item=4");
        assertThat(status(first)).isEqualTo("PAUSING");
        assertThat(status(second)).isEqualTo("INCRE_TRANSFER_STARTED");
        JsonNode entry = project.requests("?operation=BatchStopJobs&job_id=" + second)
                .json()
                .at("/requests/0");
        assertThat(entry.at("/refused_items")).hasSize(4);
        assertThat(entry.at("/refused_items/1/reason/rule").asString()).isEqualTo("job-id-malformed");
    }

    @Test
    void neverShowsAPassword() {
        String id = created("orders");
        String test =
                "{\"jobs\":[{\"id\":\"" + id + "\",\"net_type\":\"vpn\",\"db_type\":\"mysql\",\"ip\":\"10.0.0.1\","
                        + "\"db_port\":3306,\"db_user\":\"root\",\"db_password\":\"%s\",\"end_point_type\":\"so\"}]}";
        Answer wrong = post("batch-connection", test.formatted("Wrong-pw-1"));
        assertThat(wrong.status()).isEqualTo(200);
        assertThat(wrong.text("results/0/status")).isEqualTo("failed");
        assertThat(wrong.text("results/0/error_code")).isEqualTo("DRS.KE0002");
        assertThat(post("batch-connection", test.formatted("Example_pw_1")).text("results/0/status"))
                .isEqualTo("success");
        String everything = project.admin("GET", "").send().body()
                + project.admin("GET", "/requests").send().body()
                + post("batch-detail", "{\"jobs\":[\"" + id + "\"]}").body();
        assertThat(everything)
                .contains("10.0.0.1")
                .doesNotContain("Example_pw_1")
                .doesNotContain("Wrong-pw-1");
    }

    @Test
    void livesOnInAnotherProject() {
        String id = created("orders");
        ready(id);
        result("POST", "batch-starting", id, "");
        String document = project.admin("GET", "").send().body();
        project.admin("DELETE", "").send();
        assertThat(project.adminJson("PUT", "", document).status()).isEqualTo(200);
        assertThat(project.admin("GET", "").send().body()).isEqualTo(document);
        project.advance("PT45S");
        assertThat(status(id)).isEqualTo("INCRE_TRANSFER_STARTED");
    }

    @Test
    void hasANameOfItsOwnAndAKindThatThereIs() {
        create("orders", KIND);
        assertThat(creation("ORDERS", KIND).get("error_code").asString()).isEqualTo("DRS.M00277");
        assertThat(creation("other", KIND.replace("mysql", "mongodb"))
                        .get("error_code")
                        .asString())
                .isEqualTo("DRS.M00302");
        assertThat(creation("no", KIND).get("error_code").asString()).isEqualTo("DRS.M00202");
    }

    @Test
    void isStartedOnlyAfterAPrecheckThatDidNotFail() {
        String id = created("orders");
        assertThat(result("POST", "batch-starting", id, "").get("error_code").asString())
                .isEqualTo("DRS.M00300");
        post(
                "batch-connection",
                "{\"jobs\":[{\"id\":\"" + id + "\",\"net_type\":\"vpn\",\"db_type\":\"mysql\",\"ip\":\"10.0.0.1\","
                        + "\"db_user\":\"root\",\"db_password\":\"wrong\",\"end_point_type\":\"so\"}]}");
        ready(id);
        assertThat(nextEvents()).containsExactly("PRECHECK_FAILED");
        JsonNode result = post("batch-precheck-result", "{\"jobs\":[\"" + id + "\"]}")
                .json()
                .at("/results/0");
        assertThat(result.get("process").asString()).isEqualTo("100%");
        assertThat(result.get("total_passed_rate").asString()).isEqualTo("75%");
        assertThat(result.get("result").asBoolean()).isFalse();
        assertThat(result("POST", "batch-starting", id, "").get("error_code").asString())
                .isEqualTo("DRS.M00300");
    }

    private String scenarioId() {
        return project.admin("GET", "/scenarios")
                .send()
                .json()
                .get("scenarios")
                .valueStream()
                .reduce((first, last) -> last)
                .orElseThrow()
                .get("id")
                .asString();
    }

    private List<String> nextEvents() {
        return project.adminJson("POST", "/clock/advance", "{\"to\":\"next_event\"}")
                .json()
                .get("events")
                .valueStream()
                .map(event -> event.get("event").asString())
                .toList();
    }
}
