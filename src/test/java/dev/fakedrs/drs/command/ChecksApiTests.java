package dev.fakedrs.drs.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fakedrs.harness.Answer;
import dev.fakedrs.harness.ApiTests;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a job is tested and checked for before its start, and how long that is worth something. */
class ChecksApiTests extends ApiTests {

    private static final String BOTH_ENDPOINTS = "'source_endpoint':{'ip':'10.0.0.1','db_password':'old'},"
            + "'target_endpoint':{'ip':'10.0.0.2','db_password':'old'}";

    @BeforeEach
    void setUp() {
        project.freeze();
        project.put("job", "{\"status\":\"CONFIGURATION\"}");
        modify(BOTH_ENDPOINTS);
    }

    @Test
    void aStartNeedsACheck() {
        assertThat(start().why()).isEqualTo("not-checked; check=none; item=0");
    }

    @Test
    void aStartNeedNotWaitForACheckThatWillPass() {
        check();
        assertThat(start().text("results/0/status")).isEqualTo("success");
    }

    @Test
    void aStartIsRefusedWhileACheckRunsThatWillFail() {
        assertThat(test("wrong")).isEqualTo("DRS.KE0002");
        check();
        assertThat(start().why()).isEqualTo("not-checked; check=failed; item=0");
        project.advance("PT2S");
        assertThat(start().why()).isEqualTo("not-checked; check=failed; item=0");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'source_endpoint':{'ip':'10.0.0.3'}",
                "'target_endpoint':{'ip':'10.0.0.3'}",
                "'net_type':'eip'",
                "'task_type':'FULL_TRANS'"
            })
    void aCheckIsWorthNothingAfterAnotherSetUp(String change) {
        check();
        project.advance("PT2S");
        modify(change);
        assertThat(start().why()).isEqualTo("not-checked; check=outdated; item=0");
        check();
        assertThat(start().text("results/0/status")).isEqualTo("success");
    }

    @ParameterizedTest
    @ValueSource(strings = {"'net_type':'vpn'", "'task_type':'FULL_INCR_TRANS'", "'description':'other'"})
    void aCheckOutlivesWhatDoesNotChangeTheSetUp(String change) {
        check();
        modify(change);
        assertThat(start().text("results/0/status")).isEqualTo("success");
    }

    @Test
    void aPasswordThatHasChangedIsTestedThenGivenThenChecked() {
        assertThat(test("new")).isEqualTo("DRS.KE0002");
        modify("'source_endpoint':{'ip':'10.0.0.1','db_password':'new'}");
        assertThat(test("new")).isEmpty();
        check();
        project.advance("PT2S");
        assertThat(post("batch-precheck-result", "{'jobs':['job']}").text("results/0/total_passed_rate"))
                .isEqualTo("100%");
    }

    @Test
    void aTestThatFailedIsForgottenWithTheEndpointThatItTestedAndNoOther() {
        test("wrong");
        modify("'target_endpoint':{'ip':'10.0.0.2'}");
        check();
        assertThat(start().why()).startsWith("not-checked; check=failed");
        modify("'source_endpoint':{'ip':'10.0.0.1'}");
        check();
        assertThat(start().text("results/0/status")).isEqualTo("success");
    }

    private String test(String password) {
        return post(
                        "batch-connection",
                        "{'jobs':[{'id':'job','net_type':'vpn','db_type':'mysql','ip':'10.0.0.1','db_user':'root',"
                                + "'db_password':'" + password + "','end_point_type':'so'}]}")
                .text("results/0/error_code");
    }

    private void modify(String change) {
        Answer answer = call("PUT", "batch-modification", "{'jobs':[{'job_id':'job'," + change + "}]}");
        assertThat(answer.text("results/0/status")).as(answer.body()).isEqualTo("success");
    }

    private void check() {
        Answer answer = post("batch-precheck", "{'jobs':[{'job_id':'job','precheck_mode':'forStartJob'}]}");
        assertThat(answer.text("results/0/status")).as(answer.body()).isEqualTo("success");
    }

    private Answer start() {
        return post("batch-starting", "{'jobs':[{'job_id':'job'}]}");
    }

    private Answer post(String path, String body) {
        return call("POST", path, body);
    }

    private Answer call(String method, String path, String body) {
        return project.call(method, path)
                .header("Content-Type", "application/json")
                .body(body.replace('\'', '"'))
                .send();
    }
}
