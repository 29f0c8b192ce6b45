package dev.fakedrs.drs.switchover;

import static dev.fakedrs.harness.CallAssert.assertThat;
import static dev.fakedrs.harness.Project.EXAMPLE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.fakedrs.contract.rule.AccessRule;
import dev.fakedrs.contract.rule.JobRule;
import dev.fakedrs.harness.Answer;
import dev.fakedrs.harness.ApiTests;
import dev.fakedrs.harness.Project;
import dev.fakedrs.job.JobStatus;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The decision table of ShowSwitchVipStatus, row by row. */
class ShowSwitchVipStatusApiTests extends ApiTests {

    @BeforeEach
    void freeze() {
        project.freeze();
    }

    @Test
    void refusesACallWithoutCredentials() {
        assertThat(project.switchVipStatus(EXAMPLE).without("X-Auth-Token")).isRejectedWith(AccessRule.NO_CREDENTIALS);
    }

    @Test
    void refusesAnExpiredToken() {
        String token = project.token("{\"lifetime\":\"PT0S\"}");
        assertThat(project.switchVipStatus(EXAMPLE).header("X-Auth-Token", token))
                .isRejectedWith(AccessRule.TOKEN_EXPIRED);
    }

    @Test
    void refusesATokenOfAnotherProject() {
        String token = new Project(server).token("{}");
        assertThat(project.switchVipStatus(EXAMPLE).header("X-Auth-Token", token))
                .isRejectedWith(AccessRule.PROJECT_OF_ANOTHER_TOKEN);
    }

    @Test
    void takesATokenThatMayOnlyRead() {
        project.switchVip(EXAMPLE).send();
        String token = project.token("{\"access\":\"read\"}");
        Answer answer =
                project.switchVipStatus(EXAMPLE).header("X-Auth-Token", token).send();
        assertThat(answer.status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/json", "text/plain", "nonsense/"})
    void doesNotLookAtTheContentType(String type) {
        project.switchVip(EXAMPLE).send();
        Answer answer =
                project.switchVipStatus(EXAMPLE).header("Content-Type", type).send();
        assertThat(answer.status()).isEqualTo(200);
    }

    @Test
    void answersAnUnknownLanguageInEnglish() {
        Answer answer =
                project.switchVipStatus(EXAMPLE).header("X-Language", "de-de").send();
        assertThat(answer.text("error_msg")).isEqualTo("The returned result is empty.");
    }

    @Test
    void refusesAnIdThatCannotBeAJobs() {
        assertThat(project.switchVipStatus("x")).isRejectedWith(JobRule.JOB_ID_MALFORMED, "job_id");
    }

    @Test
    void refusesAnUnknownJob() {
        assertThat(project.switchVipStatus("00000000-0000-4000-8000-0000099jb201"))
                .isRejectedWith(JobRule.JOB_UNKNOWN);
    }

    @Test
    void refusesADeletedJob() {
        project.put(EXAMPLE, "{\"deleted\":true,\"switchover\":{\"mode\":\"source\"}}");
        assertThat(project.switchVipStatus(EXAMPLE)).isRejectedWith(JobRule.JOB_GONE);
    }

    @Test
    void refusesASubtask() {
        project.put("parent", "{}");
        project.put(EXAMPLE, "{\"parent_id\":\"parent\",\"switchover\":{\"mode\":\"source\"}}");
        assertThat(project.switchVipStatus(EXAMPLE)).isRejectedWith(JobRule.PARENT_ONLY);
    }

    @Test
    void refusesAJobThatIsNoSynchronization() {
        project.put(EXAMPLE, "{\"db_use_type\":\"migration\",\"switchover\":{\"mode\":\"source\"}}");
        assertThat(project.switchVipStatus(EXAMPLE)).isRejectedWith(JobRule.SYNCHRONIZATION_ONLY);
    }

    @Test
    void refusesASynchronizationThatIsNotBetweenSelfBuiltDatabases() {
        project.put(EXAMPLE, "{\"job_direction\":\"down\",\"switchover\":{\"mode\":\"source\"}}");
        assertThat(project.switchVipStatus(EXAMPLE)).isRejectedWith(JobRule.SELF_BUILT_ONLY);
    }

    @Test
    void refusesAJobThatWasNeverSwitchedOver() {
        assertThat(project.switchVipStatus(EXAMPLE)).isRejectedWith(JobRule.NEVER_SWITCHED);
    }

    @Test
    void showsARunningSwitchoverUntilItsEnd() {
        project.switchVip(EXAMPLE).send();
        project.advance("PT2.999S");
        assertThat(project.switchVipStatus(EXAMPLE).send().body())
                .isEqualTo("{\"id\":\"" + EXAMPLE + "\",\"status\":\"SWITCH_VIP_START\"}");
        project.advance("PT0.001S");
        assertThat(project.switchVipStatus(EXAMPLE).send().body())
                .isEqualTo("{\"id\":\"" + EXAMPLE + "\",\"status\":\"SWITCH_VIP_COMPLETE\"}");
    }

    @Test
    void showsAFailedSwitchoverInTheLanguageOfTheQuestion() {
        project.put(EXAMPLE, "{\"switchover\":{\"mode\":\"source\",\"status\":\"SWITCH_VIP_FAILED\"}}");
        assertThat(project.switchVipStatus(EXAMPLE).send().body())
                .isEqualTo("{\"id\":\"" + EXAMPLE + "\",\"status\":\"SWITCH_VIP_FAILED\",\"error_code\":\"DRS.M01501\","
                        + "\"error_msg\":\"Service error.\"}");
        Answer chinese =
                project.switchVipStatus(EXAMPLE).header("X-Language", "zh-cn").send();
        assertThat(chinese.text("error_msg")).isEqualTo("服务错误。");
    }

    @Test
    void showsTheLatestSwitchoverOnly() {
        project.put(EXAMPLE, "{\"switchover\":{\"mode\":\"source\",\"status\":\"SWITCH_VIP_FAILED\"}}");
        project.switchVip(EXAMPLE, "target").send();
        assertThat(project.switchVipStatus(EXAMPLE).send().text("status")).isEqualTo("SWITCH_VIP_START");
    }

    @ParameterizedTest
    @EnumSource(JobStatus.class)
    void answersInAnyStatusOfTheJob(JobStatus status) {
        project.put(EXAMPLE, "{\"status\":\"" + status + "\",\"switchover\":{\"mode\":\"source\"}}");
        assertThat(project.switchVipStatus(EXAMPLE).send().status()).isEqualTo(200);
    }

    @Test
    void failsWhereItsJobIsEndedByForce() {
        project.switchVip(EXAMPLE).send();
        String before = project.job(EXAMPLE).json().get("virtual_ips").toString();
        Answer refused = end("terminate");
        assertThat(refused.text("results/0/error_code")).isEqualTo("DRS.M01504");
        assertThat(refused.why()).startsWith("switchover-running");
        assertThat(end("force_terminate").text("results/0/status")).isEqualTo("success");
        assertThat(project.switchVipStatus(EXAMPLE).send().text("status")).isEqualTo("SWITCH_VIP_FAILED");
        assertThat(project.switchVipStatus(EXAMPLE).send().text("error_code")).isEqualTo("DRS.M01501");
        assertThat(project.advance("PT1M").body()).doesNotContain("SWITCH_VIP");
        assertThat(project.job(EXAMPLE).json().get("virtual_ips").toString()).isEqualTo(before);
    }

    private Answer end(String how) {
        return project.call("DELETE", "batch-jobs")
                .header("Content-Type", "application/json")
                .body("{\"jobs\":[{\"job_id\":\"" + EXAMPLE + "\",\"delete_type\":\"" + how + "\"}]}")
                .send();
    }
}
