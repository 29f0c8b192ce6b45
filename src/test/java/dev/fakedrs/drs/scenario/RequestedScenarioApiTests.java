package dev.fakedrs.drs.scenario;

import static dev.fakedrs.harness.Project.EXAMPLE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.fakedrs.harness.Answer;
import dev.fakedrs.harness.ApiTests;
import dev.fakedrs.harness.Call;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.test.context.TestPropertySource;

/** What happens to a call that asks for its outcome itself. */
class RequestedScenarioApiTests {

    private static final String HEADER = "X-Fake-Drs-Scenario";

    @Nested
    class ByDefault extends ApiTests {

        @Test
        void failsASwitchoverAfterItsStart() {
            project.freeze();
            assertThat(asking("fail-after-start=DRS.M01501").send().status()).isEqualTo(202);
            project.advance("PT1M");
            assertThat(project.job(EXAMPLE).text("switchover/status")).isEqualTo("SWITCH_VIP_FAILED");
            assertThat(project.job(EXAMPLE).text("switchover/error_code")).isEqualTo("DRS.M01501");
            project.switchVip(EXAMPLE).send();
            assertThat(project.requests("").text("requests/0/scenario")).isEmpty();
            assertThat(project.requests("").text("requests/1/scenario"))
                    .isEqualTo(HEADER + ": fail-after-start=DRS.M01501");
        }

        @Test
        void refusesWithACodeThatIsAskedFor() {
            Answer answer = asking("error=DRS.M00004").send();
            assertThat(answer.status()).isEqualTo(500);
            assertThat(answer.text("error_code")).isEqualTo("DRS.M00004");
            assertThat(answer.why()).isEqualTo("scenario; scenario=" + HEADER + ": error=DRS.M00004");
            assertThat(asking("error=DRS.M00004").send().status()).isEqualTo(500);
            assertThat(project.switchVip(EXAMPLE).send().status()).isEqualTo(202);
        }

        @Test
        void answersLate() {
            long began = System.nanoTime();
            assertThat(asking("delay=PT0.3S").send().status()).isEqualTo(202);
            assertThat(System.nanoTime() - began).isGreaterThanOrEqualTo(300_000_000L);
        }

        @Test
        void cutsTheConnectionBeforeOrAfterTheSwitchover() {
            assertThatThrownBy(() -> asking("reset").send()).isNotNull();
            assertThat(project.requests("").text("requests/0/effect")).isEqualTo("none");
            assertThatThrownBy(() -> asking("lost-response").send()).isNotNull();
            assertThat(project.requests("").text("requests/0/outcome")).isEqualTo("lost_response");
            assertThat(project.requests("").text("requests/0/effect")).isEqualTo("switchover_started");
        }

        @Test
        void takesTheThenOfAScenario() {
            Answer answer = asking("{\"answer\":{\"status\":418,\"body\":\"short and stout\"}}")
                    .send();
            assertThat(answer.status()).isEqualTo(418);
            assertThat(answer.body()).isEqualTo("short and stout");
        }

        @Test
        void goesBeforeTheScenariosOfTheProjectAndUsesNoneUp() {
            String id = project.scenario("{\"times\":1,\"then\":{\"answer\":{\"error_code\":\"DRS.M01503\"}}}");
            assertThat(asking("error=DRS.M00004").send().text("error_code")).isEqualTo("DRS.M00004");
            assertThat(project.remaining(id)).isEqualTo(1);
        }

        @Test
        void isForEachItemOfABatch() {
            Answer answer = project.call("POST", "batch-pause-task")
                    .header("Content-Type", "application/json")
                    .header(HEADER, "error=DRS.M00004")
                    .body("{\"jobs\":[{\"job_id\":\"" + EXAMPLE + "\",\"pause_mode\":\"all\"}]}")
                    .send();
            assertThat(answer.text("results/0/error_code")).isEqualTo("DRS.M00004");
            assertThat(project.job(EXAMPLE).text("status")).isEqualTo("INCRE_TRANSFER_STARTED");
        }

        @Test
        void doesNotTakePartInACallThatARuleRefuses() {
            Answer answer = project.switchVip("nobody").header(HEADER, "reset").send();
            assertThat(answer.rule()).isEqualTo("job-id-malformed");
        }

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                quoteCharacter = '~',
                value = {
                    "fail | there is no such form",
                    "~ ~ | there is no such form",
                    "reset=now | there is no such form",
                    "error | there is no such form",
                    "error=DRS.M99999 | DRS.M99999",
                    "error=\",\"x\":\"1 | has a quote or a backslash",
                    "delay=soon | soon",
                    "delay=PT1H | delay",
                    "fail-after-start=APIGW.0301 | is the gateway's_ a switchover fails with a DRS code",
                    "{} | one of delay, answer, connection, switchover, job must be given",
                    "{\"colour\":1} | colour",
                    "{\"connection\":\"reset\",\"answer\":{\"error_code\":\"DRS.M00004\"}} | contradicts answer",
                    "{\"job\":{\"duration\":\"PT1S\"}} | needs a when.operation that starts a job",
                    "{\"delay\" | JSON"
                })
        void refusesWhatThereIsNot(String asked, String reason) {
            Answer answer = asking(asked).send();
            assertThat(answer.status()).isEqualTo(400);
            assertThat(answer.text("error_code")).isEqualTo("DRS.M00202");
            assertThat(answer.why())
                    .startsWith("scenario-malformed; field=" + HEADER + "; reason=")
                    .contains(reason)
                    .contains(
                            "; allowed=fail-after-start={code}, error={code}, delay={duration}, lost-response, reset");
            assertThat(project.job(EXAMPLE).json().has("switchover")).isFalse();
        }

        @Test
        void failsNoQueryAfterAStart() {
            Answer answer = project.switchVipStatus(EXAMPLE)
                    .header(HEADER, "fail-after-start=DRS.M01501")
                    .send();
            assertThat(answer.status()).isEqualTo(400);
            assertThat(answer.why()).contains("only SwitchVip begins a switchover");
        }

        private Call asking(String outcome) {
            return project.switchVip(EXAMPLE).header(HEADER, outcome);
        }
    }

    @Nested
    @TestPropertySource(properties = "fake-drs.admin.token=open sesame")
    class WithAnAdminToken extends ApiTests {

        @Test
        void asksForTheToken() {
            Call call = project.switchVip(EXAMPLE).header(HEADER, "error=DRS.M00004");
            Answer without = call.send();
            assertThat(without.status()).isEqualTo(403);
            assertThat(without.text("error_code")).isEqualTo("DRS.M00102");
            assertThat(without.why()).isEqualTo("scenario-needs-admin-token; reason=X-Admin-Token is missing or wrong");
            assertThat(call.header("X-Admin-Token", "open barley").send().rule())
                    .isEqualTo("scenario-needs-admin-token");
            assertThat(call.header("X-Admin-Token", "open sesame").send().status())
                    .isEqualTo(500);
            assertThat(project.switchVip(EXAMPLE).send().status()).isEqualTo(202);
            String journal = project.admin("GET", "/requests")
                    .header("X-Admin-Token", "open sesame")
                    .send()
                    .body();
            assertThat(journal).contains(HEADER + ": error=DRS.M00004").doesNotContain("sesame", "barley");
        }
    }

    @Nested
    @TestPropertySource(properties = "fake-drs.admin.enabled=false")
    class WithoutTheAdminApi extends ApiTests {

        @Test
        void isIgnored() {
            assertThat(project.switchVip(EXAMPLE)
                            .header(HEADER, "nonsense")
                            .send()
                            .status())
                    .isEqualTo(202);
        }
    }
}
