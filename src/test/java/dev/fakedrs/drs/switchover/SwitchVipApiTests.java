package dev.fakedrs.drs.switchover;

import static dev.fakedrs.harness.CallAssert.assertThat;
import static dev.fakedrs.harness.Project.EXAMPLE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.fakedrs.contract.rule.JobRule;
import dev.fakedrs.harness.Answer;
import dev.fakedrs.harness.ApiTests;
import dev.fakedrs.harness.Call;
import dev.fakedrs.harness.Project;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What SwitchVip requires of a job, in the order in which it looks at it, and what it does then. */
class SwitchVipApiTests extends ApiTests {

    @BeforeEach
    void freeze() {
        project.freeze();
    }

    // Which job.

    @ParameterizedTest
    @ValueSource(
            strings = {
                "x",
                "8c81a12f-2581-4424-a3ab-70ed874JB201",
                "8c81a12f25814424a3ab70ed874jb201",
                "8c81a12f-2581-4424-a3ab-70ed874jb20",
                "8c81a12f-2581-4424-a3ab-70ed874jb2011"
            })
    void refusesAnIdThatCannotBeAJobs(String jobId) {
        assertThat(project.switchVip(jobId)).isRejectedWith(JobRule.JOB_ID_MALFORMED, "job_id");
    }

    @Test
    void findsAJobThatWasPutInUnderAnotherKindOfId() {
        project.put("my-job", "{}");
        Answer answer = project.switchVip("my-job").send();
        assertThat(answer.body()).isEqualTo("{\"id\":\"my-job\",\"status\":\"success\"}");
    }

    @Test
    void refusesAnUnknownJob() {
        assertThat(project.switchVip("00000000-0000-4000-8000-0000099jb201")).isRejectedWith(JobRule.JOB_UNKNOWN);
    }

    @Test
    void refusesAJobOfAnotherProject() {
        String id = "11111111-0000-4000-8000-0000001jb201";
        new Project(server).put(id, "{}");
        assertThat(project.switchVip(id).send().text("error_code")).isEqualTo("DRS.M05003");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"deleted\":true}", "{\"status\":\"RELEASE_RESOURCE_COMPLETE\"}"})
    void refusesAJobThatIsGone(String job) {
        project.put(EXAMPLE, job);
        assertThat(project.switchVip(EXAMPLE)).isRejectedWith(JobRule.JOB_GONE);
    }

    @Test
    void refusesASubtask() {
        project.put("parent", "{}");
        project.put(EXAMPLE, "{\"parent_id\":\"parent\"}");
        assertThat(project.switchVip(EXAMPLE)).isRejectedWith(JobRule.PARENT_ONLY);
    }

    // Whether that job can be switched over now.

    @ParameterizedTest
    @ValueSource(strings = {"migration", "cloudDataGuard"})
    void refusesAJobThatIsNoSynchronization(String use) {
        project.put(EXAMPLE, "{\"db_use_type\":\"" + use + "\"}");
        assertThat(project.switchVip(EXAMPLE)).isRejectedWith(JobRule.SYNCHRONIZATION_ONLY);
    }

    @ParameterizedTest
    @ValueSource(strings = {"up", "down"})
    void refusesASynchronizationThatIsNotBetweenSelfBuiltDatabases(String direction) {
        project.put(EXAMPLE, "{\"job_direction\":\"" + direction + "\"}");
        assertThat(project.switchVip(EXAMPLE)).isRejectedWith(JobRule.SELF_BUILT_ONLY);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "CREATING",
                "CREATE_FAILED",
                "CONFIGURATION",
                "STARTJOBING",
                "WAITING_FOR_START",
                "START_JOB_FAILED",
                "PAUSING",
                "FULL_TRANSFER_STARTED",
                "FULL_TRANSFER_FAILED",
                "FULL_TRANSFER_COMPLETE",
                "RELEASE_RESOURCE_STARTED",
                "RELEASE_RESOURCE_FAILED",
                "CHANGE_JOB_STARTED",
                "CHANGE_JOB_FAILED",
                "CHILD_TRANSFER_STARTING",
                "CHILD_TRANSFER_STARTED",
                "CHILD_TRANSFER_COMPLETE",
                "CHILD_TRANSFER_FAILED",
                "RELEASE_CHILD_TRANSFER_STARTED",
                "RELEASE_CHILD_TRANSFER_COMPLETE"
            })
    void refusesAJobInAnotherStatus(String status) {
        project.put(EXAMPLE, "{\"status\":\"" + status + "\"}");
        assertThat(project.switchVip(EXAMPLE)).isRejectedWith(JobRule.JOB_STATUS);
    }

    @ParameterizedTest
    @ValueSource(strings = {"source", "target"})
    void failsASecondSwitchoverOfEitherModeInsideASuccess(String mode) {
        project.switchVip(EXAMPLE, "source").send();
        project.advance("PT2.999S");
        String before = project.jobs();
        Answer answer = project.switchVip(EXAMPLE, mode).send();
        assertThat(answer.status()).isEqualTo(202);
        assertThat(answer.body())
                .isEqualTo("{\"id\":\"" + EXAMPLE + "\",\"status\":\"failed\",\"error_code\":\"DRS.M01504\","
                        + "\"error_msg\":\"Another operation is being performed on the migration task or the migration"
                        + " task is abnormal.\"}");
        assertThat(answer.why())
                .isEqualTo("switchover-running; mode=source; until="
                        + project.job(EXAMPLE).text("switchover/ends_at"));
        Answer chinese =
                project.switchVip(EXAMPLE, mode).header("X-Language", "zh-cn").send();
        assertThat(chinese.text("error_msg")).isEqualTo("迁移任务正在执行其他操作或任务异常。");
        assertThat(project.jobs()).isEqualTo(before);
    }

    // What happens then.

    @ParameterizedTest
    @ValueSource(strings = {"INCRE_TRANSFER_STARTED", "INCRE_TRANSFER_FAILED"})
    void beginsASwitchover(String status) {
        project.put(EXAMPLE, "{\"status\":\"" + status + "\"}");
        Answer answer = project.switchVip(EXAMPLE, "target").send();
        assertThat(answer.status()).isEqualTo(202);
        assertThat(answer.body()).isEqualTo("{\"id\":\"" + EXAMPLE + "\",\"status\":\"success\"}");
        assertThat(answer.headers().getFirst("X-Fake-Drs-Reason")).isNull();
        Answer job = project.job(EXAMPLE);
        assertThat(job.text("status")).isEqualTo(status);
        assertThat(job.text("switchover/mode")).isEqualTo("target");
        assertThat(job.text("switchover/status")).isEqualTo("SWITCH_VIP_START");
    }

    @Test
    void acceptsTheSameSwitchoverAgainWhenTheFirstIsOver() {
        project.switchVip(EXAMPLE).send();
        project.advance("PT3S");
        assertThat(project.job(EXAMPLE).text("virtual_ips/source/active")).isEqualTo("standby");
        assertThat(project.switchVip(EXAMPLE).send().text("status")).isEqualTo("success");
        assertThat(project.job(EXAMPLE).text("virtual_ips/source/active")).isEqualTo("standby");
        project.advance("PT3S");
        assertThat(project.job(EXAMPLE).text("virtual_ips/source/active")).isEqualTo("primary");
    }

    @Test
    void movesTheChosenSideOnly() {
        project.switchVip(EXAMPLE, "target").send();
        project.advance("PT3S");
        Answer job = project.job(EXAMPLE);
        assertThat(job.text("virtual_ips/source/active")).isEqualTo("primary");
        assertThat(job.text("virtual_ips/target/active")).isEqualTo("standby");
    }

    /** One call that breaks every rule is mended rule by rule: each answer names the next row of the table. */
    @Test
    void appliesItsRulesInTheOrderOfTheTable() {
        project.put("parent", "{}");
        String expired = project.token("{\"lifetime\":\"PT0S\",\"access\":\"read\"}");
        String foreign = new Project(server).token("{\"access\":\"read\"}");
        Call call = project.switchVip(EXAMPLE)
                .without("X-Auth-Token")
                .header("Content-Type", "text/plain")
                .header("X-Language", "de-de")
                .body("{\"mode\":0");
        assertThat(call.send().rule()).isEqualTo("no-credentials");
        assertThat(call.header("X-Auth-Token", expired).send().rule()).isEqualTo("token-expired");
        assertThat(call.header("X-Auth-Token", foreign).send().rule()).isEqualTo("project-of-another-token");
        String reader = project.token("{\"access\":\"read\"}");
        assertThat(call.header("X-Auth-Token", reader).send().rule()).isEqualTo("read-only-token");
        assertThat(call.header("X-Auth-Token", "any").send().rule()).isEqualTo("content-type-not-json");
        assertThat(call.without("Content-Type").send().rule()).isEqualTo("content-type-missing");
        call.header("Content-Type", "application/json");
        assertThat(call.send().rule()).isEqualTo("language-unknown");
        assertThat(call.header("X-Language", "en-us").send().rule()).isEqualTo("body-not-json");
        assertThat(call.body("{}").send().rule()).isEqualTo("parameter-empty");
        assertThat(call.body("{\"mode\":0}").send().rule()).isEqualTo("parameter-invalid");

        project.admin("DELETE", "/jobs/" + EXAMPLE).send();
        assertThat(project.switchVip("x", "both").send().rule()).isEqualTo("parameter-invalid");
        assertThat(project.switchVip("x").send().rule()).isEqualTo("job-id-malformed");
        assertThat(project.switchVip(EXAMPLE).send().rule()).isEqualTo("job-unknown");
        String worst = "\"parent_id\":\"parent\",\"db_use_type\":\"migration\",\"job_direction\":\"up\"";
        project.put(EXAMPLE, "{\"deleted\":true," + worst + "}");
        assertThat(project.switchVip(EXAMPLE).send().rule()).isEqualTo("job-gone");
        project.put(EXAMPLE, "{\"status\":\"PAUSING\"," + worst + "}");
        assertThat(project.switchVip(EXAMPLE).send().rule()).isEqualTo("parent-only");
        project.put(EXAMPLE, "{\"status\":\"PAUSING\",\"db_use_type\":\"migration\",\"job_direction\":\"up\"}");
        assertThat(project.switchVip(EXAMPLE).send().rule()).isEqualTo("synchronization-only");
        project.put(EXAMPLE, "{\"status\":\"PAUSING\",\"job_direction\":\"up\"}");
        assertThat(project.switchVip(EXAMPLE).send().rule()).isEqualTo("self-built-only");
        project.put(EXAMPLE, "{\"status\":\"PAUSING\",\"switchover\":{\"mode\":\"source\"}}");
        assertThat(project.switchVip(EXAMPLE).send().rule()).isEqualTo("job-status");
        project.put(EXAMPLE, "{\"switchover\":{\"mode\":\"source\"}}");
        assertThat(project.switchVip(EXAMPLE).send().rule()).isEqualTo("switchover-running");
    }
}
