package dev.fakedrs.admin;

import static dev.fakedrs.harness.Project.EXAMPLE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.fakedrs.harness.Answer;
import dev.fakedrs.harness.ApiTests;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A clock that polls move, and one that runs fast. */
class ClockModesApiTests extends ApiTests {

    private static final String START = "2026-03-02T08:00:00Z";

    private Answer clock(String document) {
        return project.adminJson("PUT", "/clock", document);
    }

    private String now() {
        return project.admin("GET", "/clock").send().text("now");
    }

    private String statusOf(String jobId) {
        return project.call("POST", "batch-status")
                .header("Content-Type", "application/json")
                .body("{\"jobs\":[\"" + jobId + "\"]}")
                .send()
                .text("results/0/status");
    }

    @Test
    void aPollFindsTheEndOfASwitchover() {
        project.adminJson(
                "PUT",
                "",
                "{\"clock\":{\"now\":\"" + START + "\",\"mode\":\"on_poll\"},\"jobs\":[{\"id\":\"" + EXAMPLE + "\"}]}");
        assertThat(project.switchVip(EXAMPLE).send().status()).isEqualTo(202);
        assertThat(now()).isEqualTo(START);
        assertThat(project.switchVipStatus(EXAMPLE).send().text("status")).isEqualTo("SWITCH_VIP_COMPLETE");
        assertThat(now()).isEqualTo("2026-03-02T08:00:03Z");
        assertThat(project.switchVipStatus(EXAMPLE).send().text("status")).isEqualTo("SWITCH_VIP_COMPLETE");
        assertThat(now()).isEqualTo("2026-03-02T08:00:03Z");
    }

    @Test
    void eachPollFindsTheNextStatusOfTheJobAlone() {
        String other = EXAMPLE.replace('8', '9');
        project.adminJson(
                "PUT",
                "",
                ("{\"clock\":{\"now\":\"" + START + "\",\"mode\":\"on_poll\"},\"jobs\":["
                                + "{\"id\":\"%s\",\"life\":[{\"status\":\"STARTJOBING\",\"from\":\"2026-03-02T07:00:00Z\"},"
                                + "{\"status\":\"FULL_TRANSFER_STARTED\",\"from\":\"2026-03-02T08:00:10Z\"},"
                                + "{\"status\":\"INCRE_TRANSFER_STARTED\",\"from\":\"2026-03-02T08:00:30Z\"}]},{\"id\":\"%s\"}]}")
                        .formatted(EXAMPLE, other));
        assertThat(statusOf(other)).isEqualTo("INCRE_TRANSFER_STARTED");
        assertThat(now()).isEqualTo(START);
        assertThat(statusOf(EXAMPLE)).isEqualTo("FULL_TRANSFER_STARTED");
        assertThat(statusOf(EXAMPLE)).isEqualTo("INCRE_TRANSFER_STARTED");
        assertThat(now()).isEqualTo("2026-03-02T08:00:30Z");
    }

    @Test
    void runsFast() {
        assertThat(clock("{\"mode\":\"running\",\"speed\":10000}")
                        .json()
                        .get("speed")
                        .asInt())
                .isEqualTo(10_000);
        project.switchVip(EXAMPLE).send();
        await().untilAsserted(
                        () -> assertThat(project.switchVipStatus(EXAMPLE).send().text("status"))
                                .isEqualTo("SWITCH_VIP_COMPLETE"));
        assertThat(clock("{\"speed\":1}").json().has("speed")).isFalse();
    }

    @Test
    void keepsModeAndSpeedInADocument() {
        clock("{\"mode\":\"on_poll\",\"speed\":7}");
        String document = project.admin("GET", "").send().body();
        clock("{\"mode\":\"running\",\"speed\":1}");
        assertThat(project.adminJson("PUT", "", document).status()).isEqualTo(200);
        Answer clock = project.admin("GET", "/clock").send();
        assertThat(clock.text("mode")).isEqualTo("on_poll");
        assertThat(clock.json().get("speed").asInt()).isEqualTo(7);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"speed\":0}",
                "{\"speed\":10001}",
                "{\"speed\":-1}",
                "{\"speed\":1.5}",
                "{\"speed\":\"fast\"}",
                "{\"mode\":\"polling\"}",
                "{\"mode\":\"on-poll\"}"
            })
    void refusesWhatIsNone(String document) {
        clock("{\"mode\":\"frozen\"}");
        String before = project.admin("GET", "/clock").send().body();
        Answer refused = clock(document);
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.text("field")).isIn("speed", "mode");
        assertThat(project.admin("GET", "/clock").send().body()).isEqualTo(before);
    }
}
