package dev.fakedrs.admin.report;

import static dev.fakedrs.harness.Project.EXAMPLE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.fakedrs.harness.Answer;
import dev.fakedrs.harness.OperationApiTests;
import dev.fakedrs.harness.Parallel;
import dev.fakedrs.job.StatusTransition;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** What all calls met of the contract, and whether a build passes. */
class ReportApiTests extends OperationApiTests {

    @BeforeEach
    void beginAnew() {
        assertThat(server.call("DELETE", "/__admin/report").send().status()).isEqualTo(204);
    }

    @Test
    void tellsDeviationsMistakesAndRefusalsApartAndOutlivesTheProject() {
        project.switchVip(EXAMPLE).body("{\"mode\":\"source\",\"force\":true}").send();
        project.switchVip(EXAMPLE).send();
        project.switchVip(EXAMPLE, "both").send();
        assertThat(project.admin("DELETE", "").send().status()).isEqualTo(204);
        Answer report = project.admin("GET", "/report").send();
        assertThat(report.json().at("/operations/SwitchVip").asInt()).isEqualTo(3);
        assertThat(report.json().get("never_called")).hasSize(25);
        assertThat(report.json().get("findings").valueStream().map(one -> one.get("kind") + " " + one.get("id")))
                .containsExactly(
                        "\"deviation\" \"field-unread\"",
                        "\"mistake\" \"parameter-invalid\"",
                        "\"refusal\" \"switchover-running\"");
        assertThat(report.text("findings/1/remedy")).isEqualTo("Send one of the documented values.");
        assertThat(report.json().get("never_met").toString())
                .contains("\"job-unknown\"")
                .doesNotContain("\"parameter-invalid\"");
        Answer other =
                project.admin("GET", "/report?operation=ShowSwitchVipStatus").send();
        assertThat(other.json().get("findings")).isEmpty();
    }

    @Test
    void givesAnExampleWithoutSecrets() {
        project.switchVip(EXAMPLE)
                .body("{\"mode\":\"source\",\"force\":true,\"db_password\":\"sesame-1\"}")
                .send();
        project.switchVip(EXAMPLE, "sesame-2")
                .header("X-Auth-Token", "sesame-2")
                .send();
        project.switchVip("x".repeat(300)).send();
        Answer report = project.admin("GET", "/report").send();
        assertThat(report.text("findings/0/example")).contains("force").endsWith("(field-unread)");
        assertThat(report.text("findings/0/basis")).isEqualTo("assumed");
        assertThat(report.text("findings/0/remedy")).isEqualTo("Leave it out.");
        assertThat(report.text("findings/2/example")).startsWith("parameter-invalid; field=mode");
        assertThat(report.body()).doesNotContain("sesame");
    }

    @Test
    void outlivesAProjectThatIsPutAndAReset() {
        project.switchVip(EXAMPLE, "both").send();
        assertThat(project.adminJson("PUT", "", "{}").status()).isEqualTo(200);
        project.switchVip(EXAMPLE, "both").send();
        assertThat(server.call("POST", "/__admin/reset").send().status()).isEqualTo(204);
        Answer report = project.admin("GET", "/report").send();
        assertThat(report.json().at("/findings/0/count").asInt()).isEqualTo(2);
        assertThat(server.get("/__admin/report").json().at("/findings/0/count").asInt())
                .isEqualTo(2);
    }

    @Test
    void tellsErrorCodesAndModesByOperationAndOutlivesTheProject() {
        project.scenario("{\"times\":1,\"when\":{\"operation\":\"SwitchVip\"},\"then\":{\"answer\":{\"status\":503}}}");
        project.switchVip(EXAMPLE, "target").send();
        project.switchVip(EXAMPLE).send();
        project.switchVip(EXAMPLE).send();
        project.switchVip(EXAMPLE, "both").send();
        call("POST", "batch-pause-task", "{'jobs':[{'job_id':'nobody','pause_mode':'all'}]}");
        call("POST", "batch-status", "{'jobs':['nobody'],'mode':'target'}");
        assertThat(project.adminJson("PUT", "", "{}").status()).isEqualTo(200);
        assertThat(project.admin("DELETE", "").send().status()).isEqualTo(204);
        assertThat(server.call("POST", "/__admin/reset").send().status()).isEqualTo(204);
        JsonNode report = project.admin("GET", "/report").send().json();
        assertThat(report.get("error_codes").toString()).isEqualTo("{\"DRS.M00202\":3,\"DRS.M01504\":1}");
        assertThat(report.get("modes").toString()).isEqualTo("{\"source\":1}");
        assertThat(report.get("modes_never_met").toString()).isEqualTo("[\"target\"]");
        JsonNode pauses =
                project.admin("GET", "/report?operation=BatchStopJobs").send().json();
        assertThat(pauses.get("error_codes").toString()).isEqualTo("{\"DRS.M00202\":1}");
        assertThat(pauses.get("modes")).isEmpty();
        assertThat(pauses.get("modes_never_met")).isEmpty();
        assertThat(server.get("/__admin/report").json().get("error_codes")).isEqualTo(report.get("error_codes"));
    }

    @Test
    void tellsTheStatusTransitionsThatCallsHaveSeen() {
        project.adminJson("PUT", "/clock", "{\"mode\":\"frozen\"}");
        assertThat(transitions("status_transitions")).isEmpty();
        call("POST", "batch-pause-task", "{'jobs':[{'job_id':'" + EXAMPLE + "','pause_mode':'all'}]}");
        call("POST", "batch-retry-task", "{'jobs':[{'job_id':'" + EXAMPLE + "'}]}");
        project.advance("PT1H");
        assertThat(transitions("status_transitions"))
                .containsExactly("INCRE_TRANSFER_STARTED -> PAUSING", "PAUSING -> STARTJOBING");
        call("POST", "", "{'cur_page':0,'per_page':0,'db_use_type':'sync'}");
        assertThat(project.admin("DELETE", "").send().status()).isEqualTo(204);
        assertThat(transitions("status_transitions"))
                .containsExactly(
                        "STARTJOBING -> INCRE_TRANSFER_STARTED",
                        "INCRE_TRANSFER_STARTED -> PAUSING",
                        "PAUSING -> STARTJOBING");
        assertThat(transitions("status_transitions_never_met"))
                .hasSize(StatusTransition.all().size() - 3)
                .contains("CREATING -> CONFIGURATION")
                .doesNotContain("PAUSING -> STARTJOBING");
    }

    @Test
    void tellsARuleFromADeviationOfTheSameName() {
        project.switchVipStatus(EXAMPLE).header("X-Language", "fr").send();
        Answer report = project.admin("GET", "/report").send();
        assertThat(report.text("findings/0/id")).isEqualTo("language-unknown");
        assertThat(report.json().get("never_met").toString()).contains("\"language-unknown\"");
        assertThat(server.get("/__admin/verify?fail_on=never=rule:language-unknown")
                        .status())
                .isEqualTo(409);
    }

    @Test
    void countsEveryCallOfManyAtOnce() {
        Parallel.calls(200, number -> project.switchVip(EXAMPLE, "both").send().status());
        assertThat(project.admin("GET", "/report")
                        .send()
                        .json()
                        .at("/findings/0/count")
                        .asInt())
                .isEqualTo(200);
    }

    @Test
    void failsABuildThatDeviates() {
        project.switchVip(EXAMPLE).send();
        project.switchVip(EXAMPLE).send();
        assertThat(server.get("/__admin/verify").status()).isEqualTo(200);
        assertThat(server.get("/__admin/verify?fail_on=refusal").status()).isEqualTo(409);
        assertThat(server.get("/__admin/verify?fail_on=never=rule:switchover-running")
                        .status())
                .isEqualTo(200);
        assertThat(server.get("/__admin/verify?fail_on=never=rule:job-gone").body())
                .isEqualTo("never met: rule job-gone\n");
        project.switchVip(EXAMPLE).body("{\"mode\":\"source\",\"force\":true}").send();
        Answer verdict = server.get("/__admin/verify");
        assertThat(verdict.status()).isEqualTo(409);
        assertThat(verdict.body()).startsWith("deviation: SwitchVip field-unread, 1 times: The field force is not");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/verify?fail_on=deviations",
                "/verify?fail_on=",
                "/verify?fail_on=never=rule:x",
                "/verify?policy=deviation",
                "/report?operation=SwitchVIP"
            })
    void refusesAPolicyThatThereIsNot(String path) {
        Answer answer = server.get("/__admin" + path);
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.text("detail")).containsAnyOf("is not one of", "known here are");
    }

    private List<String> transitions(String field) {
        Answer report = project.admin("GET", "/report").send();
        return report.status() == 404
                ? List.of()
                : report.json()
                        .get(field)
                        .valueStream()
                        .map(transition -> transition.asString())
                        .toList();
    }
}
