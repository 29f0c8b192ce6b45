package dev.fakedrs.drs;

import static dev.fakedrs.harness.Project.EXAMPLE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.fakedrs.harness.Answer;
import dev.fakedrs.harness.OperationApiTests;
import dev.fakedrs.harness.client.DeviatingCall;
import dev.fakedrs.harness.client.DeviatingJobs;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.test.context.TestPropertySource;

/** The pedantic contract refuses what the strict one takes and notes, and changes nothing then. */
@TestPropertySource(properties = "fake-drs.contract=pedantic")
class PedanticContractApiTests extends OperationApiTests {

    @BeforeEach
    void prepare() {
        DeviatingJobs.putInto(project);
    }

    static List<DeviatingCall> calls() {
        return DeviatingCall.all();
    }

    @ParameterizedTest
    @MethodSource("calls")
    void refusesADeviationAndChangesNothing(DeviatingCall call) {
        String unused = project.scenario("{\"when\":{},\"times\":1,\"then\":{\"delay\":\"PT0S\"}}");
        String before = project.jobs();
        Answer answer = call.send(project, call.deviating());
        assertThat(answer.body()).contains("DRS.M00007");
        assertThat(answer.why())
                .startsWith("deviation; deviation=" + call.deviation().id() + "; reason=");
        assertThat(project.jobs()).isEqualTo(before);
        assertThat(project.remaining(unused)).isEqualTo(1);
        assertThat(journal("effect")).isEqualTo("none");
        assertThat(journal("deviations/0")).contains("(" + call.deviation().id());
    }

    @ParameterizedTest
    @MethodSource("calls")
    void takesWhatThePagesAllow(DeviatingCall call) {
        Answer answer = call.send(project, call.allowed());
        assertThat(answer.body()).doesNotContain("error_code");
        assertThat(answer.why()).isEmpty();
    }

    @Test
    void refusesOnlyTheItemThatDeviates() {
        Answer answer = call(
                "POST",
                "batch-retry-task",
                "{'jobs':[{'job_id':'paused','is_sync_re_edit':false},{'job_id':'" + EXAMPLE
                        + "'},{'job_id':'paused','is_sync_re_edit':true}]}");
        assertThat(answer.text("results/0/error_code")).isEqualTo("DRS.M00007");
        assertThat(answer.text("results/1/error_code")).isEqualTo("DRS.M00304");
        assertThat(answer.text("results/2/status")).isEqualTo("success");
        assertThat(journal("effect")).isEqualTo("job_resumed");
        assertThat(journal("refused_items/0/reason/rule")).isEqualTo("deviation");
    }

    @Test
    void reportsTheDeviationAndTheRefusal() {
        call("POST", "batch-retry-task", "{'jobs':[{'job_id':'paused','is_sync_re_edit':false}]}");
        Answer report = project.admin("GET", "/report").send();
        assertThat(report.text("findings/0/kind")).isEqualTo("deviation");
        assertThat(report.text("findings/0/id")).isEqualTo("re-edit-false");
        assertThat(report.text("findings/1/kind")).isEqualTo("mistake");
        assertThat(report.text("findings/1/id")).isEqualTo("deviation");
        assertThat(report.json().get("findings")).hasSize(2);
    }

    @Test
    void namesTheFieldOfAnItem() {
        Answer answer = call(
                "POST", "batch-pause-task", "{'jobs':[{'job_id':'self','pause_mode':'all','pauseMode':'target'}]}");
        assertThat(answer.why())
                .isEqualTo("deviation; deviation=field-unread; reason=The field pauseMode is not one of this"
                        + " operation's; note=ignored; item=0");
        assertThat(project.job("self").text("status")).isEqualTo("INCRE_TRANSFER_STARTED");
    }

    @ParameterizedTest
    @CsvSource({"X-Language,de-de,'',language-unknown", "X-Language,zh-cn,?limit=1,query-parameter-unread"})
    void refusesAQueryForItsHeadersAndParameters(String header, String value, String query, String deviation) {
        Answer answer = project.call("GET", EXAMPLE + "/get-switch-vip-status" + query)
                .header(header, value)
                .send();
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.why()).startsWith("deviation; deviation=" + deviation);
    }

    @Test
    void refusesACommandForItsHeadersAsTheStrictContractDoes() {
        assertThat(project.switchVip(EXAMPLE).without("Content-Type").send().rule())
                .isEqualTo("content-type-missing");
        assertThat(project.switchVip(EXAMPLE)
                        .header("X-Language", "de-de")
                        .send()
                        .rule())
                .isEqualTo("language-unknown");
    }

    @Test
    void looksAtTheOrderOfTheSetUpAfterTheRulesOfTheJob() {
        Answer answer =
                call("POST", "batch-precheck", "{'jobs':[{'job_id':'" + EXAMPLE + "','precheck_mode':'forStartJob'}]}");
        assertThat(answer.text("results/0/error_code")).isEqualTo("DRS.M00304");
    }

    @Test
    void listsTheJobsOfMysqlWhereNoEngineIsAskedFor() {
        Answer answer = call("POST", "", "{'cur_page':0,'per_page':0,'db_use_type':'migration'}");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body()).doesNotContain("mongo");
    }

    private String journal(String pointer) {
        return project.requests("?limit=1").text("requests/0/" + pointer);
    }
}
