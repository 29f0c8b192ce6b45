package dev.fakedrs.admin;

import static dev.fakedrs.harness.Project.EXAMPLE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.fakedrs.harness.Answer;
import dev.fakedrs.harness.ApiTests;
import dev.fakedrs.harness.Project;
import dev.fakedrs.harness.RawHttp;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the journal of a project keeps, and what it never does. */
class JournalApiTests extends ApiTests {

    @BeforeEach
    void freeze() {
        project.freeze();
    }

    @Test
    void keepsACallAndItsAnswer() {
        Answer answer = project.switchVip(EXAMPLE, "target")
                .header("X-Language", "zh-cn")
                .send();
        String now = project.admin("GET", "/clock").send().text("now");
        Answer journal = project.requests("");
        assertThat(journal.json().get("total").asInt()).isEqualTo(1);
        assertThat(journal.json().get("dropped").asInt()).isZero();
        assertThat(journal.text("requests/0/request_id"))
                .isEqualTo(answer.headers().getFirst("X-Request-Id"));
        assertThat(journal.text("requests/0/at")).isEqualTo(now);
        assertThat(journal.text("requests/0/operation")).isEqualTo("SwitchVip");
        assertThat(journal.text("requests/0/job_id")).isEqualTo(EXAMPLE);
        assertThat(journal.text("requests/0/mode")).isEqualTo("target");
        assertThat(journal.text("requests/0/request/method")).isEqualTo("POST");
        assertThat(journal.text("requests/0/request/path"))
                .isEqualTo("/v3/" + project.id() + "/jobs/" + EXAMPLE + "/switch-vip");
        assertThat(journal.text("requests/0/request/headers/X-Language")).isEqualTo("zh-cn");
        assertThat(journal.text("requests/0/request/body")).isEqualTo("{\"mode\":\"target\"}");
        assertThat(journal.json().at("/requests/0/response/status").asInt()).isEqualTo(202);
        assertThat(journal.text("requests/0/response/body")).isEqualTo(answer.body());
        assertThat(journal.json().at("/requests/0").has("reason")).isFalse();
    }

    @Test
    void tellsWhyACallWasRefusedAndWhatWouldPass() {
        Answer refused =
                project.switchVip("00000000-0000-4000-8000-0000011jb201").send();
        Answer entry = project.admin("GET", "/requests/" + refused.headers().getFirst("X-Request-Id"))
                .send();
        assertThat(entry.text("reason/rule")).isEqualTo("parent-only");
        assertThat(entry.text("reason/text")).contains("the parent is");
        assertThat(entry.text("reason/basis")).isEqualTo("documented");
        assertThat(entry.text("reason/page")).isEqualTo("Performing a Switchover");
        assertThat(entry.text("reason/details")).isEqualTo("parent-only; parent=00000000-0000-4000-8000-0000010jb201");
        assertThat(entry.text("reason/remedy")).isEqualTo("Use the parent's id.");
        assertThat(entry.text("response/error_code")).isEqualTo("DRS.M00308");
    }

    @Test
    void keepsTheBodyOfACallThatWasRefusedForItsHeaders() {
        project.switchVip(EXAMPLE).without("X-Auth-Token").send();
        project.switchVip(EXAMPLE).header("Content-Type", "text/plain").send();
        Answer journal = project.requests("");
        assertThat(journal.text("requests/0/reason/rule")).isEqualTo("content-type-not-json");
        assertThat(journal.text("requests/0/request/body")).isEqualTo("{\"mode\":\"source\"}");
        assertThat(journal.text("requests/1/reason/rule")).isEqualTo("no-credentials");
        assertThat(journal.text("requests/1/request/body")).isEqualTo("{\"mode\":\"source\"}");
    }

    @Test
    void notesWhatWasAcceptedAgainstTheContract() {
        project.switchVip(EXAMPLE).body("{\"mode\":\"source\",\"force\":true}").send();
        assertThat(project.requests("").text("requests/0/deviations/0"))
                .isEqualTo("The field force is not one of this operation's: ignored. (field-unread)");
    }

    @Test
    void namesTheScenarioThatTookPart() {
        String id = project.scenario("{\"then\":{\"answer\":{\"status\":503}}}");
        project.switchVip(EXAMPLE).send();
        assertThat(project.requests("?status=503").text("requests/0/scenario")).isEqualTo(id);
    }

    @Test
    void keepsACallWhoseAnswerWasLost() {
        project.scenario("{\"then\":{\"connection\":\"lost_response\"}}");
        assertThatThrownBy(() -> project.switchVip(EXAMPLE).send()).isNotNull();
        Answer journal = project.requests("?status=0");
        assertThat(journal.json().get("total").asInt()).isEqualTo(1);
        assertThat(journal.text("requests/0/operation")).isEqualTo("SwitchVip");
    }

    @ParameterizedTest
    @CsvSource({
        "'', 6",
        "?operation=SwitchVip, 4",
        "?operation=SwitchVip&mode=target, 2",
        "?mode=source, 2",
        "?operation=ShowSwitchVipStatus, 1",
        "?operation=none, 1",
        "?status=202, 3",
        "?error_code=DRS.M01504, 1",
        "?job_id=other, 1",
        "?operation=SwitchVip&job_id=other&mode=target&status=202, 1",
        "?error_code=DRS.M05003, 0"
    })
    void countsTheCallsThatMatch(String query, int total) {
        project.put("other", "{}");
        project.switchVip(EXAMPLE, "source").send();
        project.switchVip(EXAMPLE, "source").send();
        project.switchVip("other", "target").send();
        project.switchVip("00000000-0000-4000-8000-0000040jb201", "target").send();
        project.switchVipStatus(EXAMPLE).send();
        project.call("GET", EXAMPLE + "/switch-vip-status").send();
        assertThat(project.requests(query).json().get("total").asInt()).isEqualTo(total);
        String limited = query + (query.isEmpty() ? "?" : "&") + "limit=1";
        assertThat(project.requests(limited).json().get("total").asInt()).isEqualTo(total);
        assertThat(project.requests(limited).json().get("requests")).hasSize(Math.min(total, 1));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "?operation=SwitchVIP",
                "?status=abc",
                "?status=1000",
                "?error_code=DRS.M1",
                "?limit=-1",
                "?limit=1001",
                "?jobid=x",
                "?mode=a&mode=b"
            })
    void refusesAFilterThatThereIsNot(String query) {
        Answer answer = project.admin("GET", "/requests" + query).send();
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.text("field")).isIn("operation", "status", "error_code", "limit", "jobid", "mode");
    }

    @Test
    void isEmptiedOnRequest() {
        project.switchVip(EXAMPLE).send();
        assertThat(project.admin("DELETE", "/requests").send().status()).isEqualTo(204);
        assertThat(project.requests("").json().get("total").asInt()).isZero();
    }

    @Test
    void keepsTheCallsOfProjectsApart() {
        project.switchVip(EXAMPLE).send();
        Project other = new Project(server);
        other.begin();
        assertThat(other.requests("").json().get("total").asInt()).isZero();
    }

    @Test
    void neverKeepsASecretInAnyEncoding() {
        String secret = "S3cr3t-V4lue";
        project.switchVip(EXAMPLE).header("X-Auth-Token", secret).send();
        project.switchVip(EXAMPLE)
                .without("X-Auth-Token")
                .header("Authorization", "SDK-HMAC-SHA256 Access=A, Signature=" + secret)
                .header("X-Security-Token", secret)
                .header("Cookie", "session=" + secret)
                .send();
        for (String body : new String[] {
            "{\"db_password\":\"" + secret + "\",\"mode\":\"source\"}",
            "{\"a\":[{\"DbPassword\":{\"x\":\"" + secret + "\"}}]}",
            "{\"db_pass\\u0077ord\":\"" + secret + "\"}",
            "{\"property\":\"[{\\\"dbpassword\\\":\\\"" + secret + "\\\"}]\"}",
            "{\"property\":\"[{\\\"x\\\":\\\"{\\\\\\\"dbpassword\\\\\\\":\\\\\\\"" + secret + "\\\\\\\"}\\\"}]\"}",
            "{\"property\":\"[{\\\"dbp\\u0061ssword\\\":\\\"" + secret + "\\\"}]\"}",
            "{\"db_password\":\"" + secret,
            "{'secret':'" + secret + "'}",
            "{\"x\":\"{\\\"\\u005cu0070assword\\\":\\\"" + secret + "\\\"}\"}",
            "{\"password=" + secret + "\":1}",
            "{\"mode\":\"password=" + secret + "\"}",
            "{\"db_pass\":\"" + secret + "\",\"api_key\":\"" + secret + "\"}",
            "%70assword=" + secret + "&x=%zz",
            "%2570assword=" + secret,
            "db_password=" + secret,
            "db%5Fpass%77ord=" + secret,
            "{\"auth\":{\"identity\":{\"password\":{\"user\":{\"password\":\"" + secret + "\"}}}}}",
            "{\"secret\":\"" + secret + "\",\"access\":{\"secret\":\"" + secret + "\"}}"
        }) {
            project.switchVip(EXAMPLE).body(body).send();
            project.switchVip(EXAMPLE).without("X-Auth-Token").body(body).send();
        }
        project.switchVip(EXAMPLE)
                .header("X-Auth-Token", secret)
                .body("{\"note\":\"my token is " + secret + "\"}")
                .send();
        project.switchVip(EXAMPLE)
                .header("X-Auth-Token", secret)
                .body("{\"mode\":\"" + secret + "\",\"" + secret + "\":1}")
                .send();
        project.call("GET", secret + "/get-switch-vip-status")
                .header("X-Auth-Token", secret)
                .send();
        project.switchVip(EXAMPLE)
                .header("Authorization", "SDK-HMAC-SHA256 Access=A, Signature=" + secret)
                .header("X-Security-Token", "another-one")
                .body("{\"mode\":\"" + secret + "\"}")
                .send();
        project.scenario("{\"when\":{\"job_id\":\"" + EXAMPLE + "\"},\"times\":1,\"then\":{\"answer\":{\"status\":200,"
                + "\"headers\":{\"Set-Cookie\":\"s=" + secret + "\"},\"body\":{\"db_password\":\"" + secret + "\"}}}}");
        project.switchVip(EXAMPLE).send();
        byte[] utf16 = ("{\"db_password\":\"" + secret + "\"}").getBytes(StandardCharsets.UTF_16LE);
        project.switchVip(EXAMPLE).body(utf16).send();
        query("?X-Auth-Token=" + secret);
        query("?pass%77ord=" + secret);
        query("?password:" + secret);
        query("?%2570assword=" + secret + "&x=%zz");
        project.switchVip(EXAMPLE)
                .header("Referer", "http://x/?token=" + secret)
                .header("X-Data", "{\"password\":\"" + secret + "\"}")
                .send();
        project.call("GET", EXAMPLE + "/tokens/" + secret).send();
        String journal = project.requests("?limit=1000").body();
        assertThat(project.requests("").json().get("total").asInt()).isGreaterThan(25);
        assertThat(journal).doesNotContain(secret);
        assertThat(journal.replaceAll("[^0-9A-Za-z-]", "")).doesNotContain("S3cr3t", "V4lue");
    }

    private void query(String query) {
        String path = "/v3/" + project.id() + "/jobs/" + EXAMPLE + "/get-switch-vip-status" + query;
        new RawHttp(server.port())
                .send(("GET " + path + " HTTP/1.1\r\nHost: x\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
    }

    @Test
    void showsEachReasonOnceAsItWasSent() {
        project.call("POST", "batch-status")
                .header("Content-Type", "application/json")
                .body("{\"jobs\":[\"nobody\",\"noone\"]}")
                .send();
        assertThat(project.requests("?operation=BatchListJobStatus")
                        .text("requests/0/response/headers/X-Fake-Drs-Reason"))
                .isEqualTo("job-id-malformed; item=0, job-id-malformed; item=1");
        project.switchVip(Project.EXAMPLE).header("X-Auth-Token", "").send();
        assertThat(project.requests("?operation=SwitchVip").text("requests/0/response/headers/X-Fake-Drs-Reason"))
                .isEqualTo("no-credentials");
    }

    @Test
    void blotsOutASecretThatStandsBehindItsNameInThePath() {
        for (String path : new String[] {
            "token=sesame-1",
            "token%3Dsesame-1",
            "%74oken=sesame-1/token",
            "pass%62/sesame-1",
            "pass%61=sesame-1",
            "abc/switch-vip;password=sesame-1"
        }) {
            project.call("POST", path)
                    .header("Content-Type", "application/json")
                    .body("{}")
                    .send();
        }
        assertThat(project.requests("").body()).doesNotContain("sesame-1");
    }
}
