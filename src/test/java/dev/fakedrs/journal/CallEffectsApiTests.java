package dev.fakedrs.journal;

import static dev.fakedrs.harness.Project.EXAMPLE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.fakedrs.harness.Answer;
import dev.fakedrs.harness.OperationApiTests;
import dev.fakedrs.harness.Project;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What calls did, how they ended, and the history of switchovers. */
class CallEffectsApiTests extends OperationApiTests {

    @BeforeEach
    void freeze() {
        project.freeze();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "POST | batch-pause-task | {'jobs':[{'job_id':'nobody'},{'job_id':'JOB','pause_mode':'all'}]} | job_paused",
                "POST | batch-pause-task | {'jobs':[{'job_id':'nobody','pause_mode':'all'}]} | none",
                "DELETE | batch-jobs | {'jobs':[{'job_id':'JOB','delete_type':'terminate'}]} | job_terminated",
                "DELETE | batch-jobs | {'jobs':[{'job_id':'RELEASED','delete_type':'delete'}]} | job_deleted",
                "PUT | batch-modification | {'jobs':[{'job_id':'JOB','name':'another-name'}]} | job_modified",
                "POST | batch-status | {'jobs':['JOB']} | none"
            })
    void saysWhatACallDid(String method, String path, String body, String effect) {
        call(method, path, body.replace("JOB", EXAMPLE).replace("RELEASED", "00000000-0000-4000-8000-0000041jb201"));
        assertThat(project.requests("?limit=1").text("requests/0/effect")).isEqualTo(effect);
        assertThat(project.requests("?limit=1").text("requests/0/outcome")).isEqualTo("answered");
    }

    @Test
    void provesThatExactlyOneSwitchoverBegan() {
        project.scenario("{\"times\":1,\"then\":{\"connection\":\"reset\"}}");
        project.scenario("{\"times\":1,\"then\":{\"connection\":\"lost_response\"}}");
        assertThatThrownBy(() -> project.switchVip(EXAMPLE).send()).isNotNull();
        assertThatThrownBy(() -> project.switchVip(EXAMPLE).send()).isNotNull();
        project.switchVip(EXAMPLE).send();
        assertThat(total("?effect=switchover_started")).isEqualTo(1);
        assertThat(total("?operation=SwitchVip&effect=none")).isEqualTo(2);
        assertThat(total("?outcome=reset&effect=none")).isEqualTo(1);
        assertThat(total("?outcome=lost_response&effect=switchover_started")).isEqualTo(1);
        assertThat(total("?outcome=answered&refused=true&rule=switchover-running"))
                .isEqualTo(1);
        assertThat(project.job(EXAMPLE).json().get("switchover_count").asInt()).isEqualTo(1);
    }

    @Test
    void filtersByWhatWasRefusedOrDeviated() {
        project.switchVip(EXAMPLE).body("{\"mode\":\"source\",\"force\":true}").send();
        call("POST", "batch-pause-task", "{'jobs':[{'job_id':'nobody','pause_mode':'all'}]}");
        project.switchVipStatus(EXAMPLE).send();
        assertThat(total("?deviations=true")).isEqualTo(1);
        assertThat(total("?deviations=false")).isEqualTo(2);
        assertThat(total("?refused=true")).isEqualTo(1);
        assertThat(total("?refused=false")).isEqualTo(2);
        assertThat(total("?rule=job-id-malformed")).isEqualTo(1);
        assertThat(total("?rule=job-gone")).isZero();
    }

    @Test
    void filtersByTimeAndByAnEarlierCall() {
        Answer first = project.switchVip(EXAMPLE).send();
        project.advance("PT3S");
        String now = project.admin("GET", "/clock").send().text("now");
        project.switchVipStatus(EXAMPLE).send();
        project.switchVipStatus(EXAMPLE).send();
        assertThat(total("?since=" + now)).isEqualTo(2);
        assertThat(total("?since=" + first.headers().getFirst("X-Request-Id"))).isEqualTo(2);
        String last = project.requests("?limit=1").text("requests/0/request_id");
        assertThat(total("?since=" + last)).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "?effect=switched",
                "?outcome=lost",
                "?refused=yes",
                "?rule=job",
                "?deviations=1",
                "?since=yesterday",
                "?since=00000000000000000000000000000000"
            })
    void refusesAFilterThatThereIsNot(String query) {
        Answer answer = project.admin("GET", "/requests" + query).send();
        assertThat(answer.status()).isEqualTo(400);
        assertThat(query).startsWith("?" + answer.text("field") + "=");
        assertThat(answer.text("detail")).containsAnyOf("is not one of", "is neither", "there is no call");
    }

    @Test
    void aJobShowsItsSwitchoversAndAnExportKeepsThem() {
        for (int i = 0; i < 22; i++) {
            project.switchVip(EXAMPLE, i % 2 == 0 ? "source" : "target").send();
            project.advance("PT4S");
        }
        Answer job = project.job(EXAMPLE);
        assertThat(job.json().get("switchover_count").asInt()).isEqualTo(22);
        assertThat(job.json().get("earlier_switchovers")).hasSize(19);
        assertThat(job.text("switchover/mode")).isEqualTo("target");
        assertThat(job.text("earlier_switchovers/18/mode")).isEqualTo("source");
        assertThat(job.text("earlier_switchovers/18/status")).isEqualTo("SWITCH_VIP_COMPLETE");
        String document = project.admin("GET", "").send().body();
        Project copy = new Project(server);
        assertThat(copy.adminJson("PUT", "", document).status()).isEqualTo(200);
        assertThat(copy.admin("GET", "").send().body()).isEqualTo(document);
        assertThat(copy.job(EXAMPLE).body()).isEqualTo(job.body());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "earlier_switchovers | {'earlier_switchovers':[{'mode':'source','status':'SWITCH_VIP_COMPLETE'}]}",
                "earlier_switchovers[0] | {'switchover':{'mode':'source'},'earlier_switchovers':[{'mode':'source'}]}",
                "switchover | {'switchover':{'mode':'source','started_at':'2020-01-01T00:00:00Z'},'earlier_switchovers':[{'mode':'source','ends_at':'2020-01-01T00:00:01Z'}]}",
                "switchover_count | {'switchover':{'mode':'source'},'switchover_count':0}",
                "switchover_count | {'switchover_count':1}"
            })
    void aHistoryHasToFitTogether(String field, String document) {
        Answer answer = project.adminJson("PUT", "/jobs/" + EXAMPLE, document.replace('\'', '"'));
        assertThat(answer.status()).as(answer.body()).isEqualTo(400);
        assertThat(answer.text("field")).isEqualTo(field);
        assertThat(project.job(EXAMPLE).json().get("switchover_count").asInt()).isZero();
    }

    private int total(String query) {
        return project.requests(query).json().get("total").asInt();
    }
}
