package dev.fakedrs.admin;

import static dev.fakedrs.harness.CallAssert.assertThat;
import static dev.fakedrs.harness.Project.EXAMPLE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.fakedrs.contract.ErrorCode;
import dev.fakedrs.contract.rule.DrsException;
import dev.fakedrs.harness.Answer;
import dev.fakedrs.harness.ApiTests;
import dev.fakedrs.harness.Parallel;
import dev.fakedrs.harness.Project;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What scenarios make happen. */
class ScenarioApiTests extends ApiTests {

    @BeforeEach
    void freeze() {
        project.freeze();
    }

    @Test
    void refusesWithADocumentedCodeInTheLanguageOfTheCall() {
        project.scenario("{\"then\":{\"answer\":{\"error_code\":\"DRS.M01503\"}}}");
        assertThat(project.switchVip(EXAMPLE)).isRejectedWith(DrsException.scripted(ErrorCode.DRS_M01503, 400));
        assertThat(project.switchVip(EXAMPLE).send().rule()).isEqualTo("scenario");
    }

    @Test
    void rejectsInsideASuccessWhenTheStatusIsSaidToBe202() {
        project.scenario("{\"then\":{\"answer\":{\"error_code\":\"DRS.M00304\",\"status\":202}}}");
        Answer answer = project.switchVip(EXAMPLE).send();
        assertThat(answer.status()).isEqualTo(202);
        assertThat(answer.text("id")).isEqualTo(EXAMPLE);
        assertThat(answer.text("status")).isEqualTo("failed");
        assertThat(answer.text("error_code")).isEqualTo("DRS.M00304");
    }

    @Test
    void saysExactlyWhatItIsToldTo() {
        project.scenario("{\"then\":{\"answer\":{\"status\":503,\"headers\":{\"Retry-After\":\"1\"},"
                + "\"body\":{\"a\":[1,null]}}}}");
        Answer answer = project.switchVip(EXAMPLE).send();
        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.headers().getFirst("Retry-After")).isEqualTo("1");
        assertThat(answer.headers().getFirst("Content-Type")).isEqualTo("application/json");
        assertThat(answer.body()).isEqualTo("{\"a\":[1,null]}");
        assertThat(project.job(EXAMPLE).json().has("switchover")).isFalse();
    }

    @Test
    void givesTheBodyBackAsItWasWritten() {
        String id = project.scenario("{\"then\":{\"answer\":{\"status\":200,\"body\":\"{ \\\"a\\\": 1.10 }\"}}}");
        assertThat(project.admin("GET", "/scenarios/" + id).send().text("then/answer/body"))
                .isEqualTo("{ \"a\": 1.10 }");
    }

    @Test
    void saysTextAsText() {
        project.scenario("{\"then\":{\"answer\":{\"status\":502,\"headers\":{\"Content-Type\":\"text/html\"},"
                + "\"body\":\"<h1>Bad Gateway</h1>\"}}}");
        Answer answer = project.switchVip(EXAMPLE).send();
        assertThat(answer.status()).isEqualTo(502);
        assertThat(answer.headers().getFirst("Content-Type")).startsWith("text/html");
        assertThat(answer.body()).isEqualTo("<h1>Bad Gateway</h1>");
    }

    @Test
    void closesTheConnectionBeforeTheProjectHasSeenTheCall() {
        project.scenario("{\"times\":1,\"then\":{\"connection\":\"reset\"}}");
        assertThatThrownBy(() -> project.switchVip(EXAMPLE).send()).hasRootCauseInstanceOf(IOException.class);
        assertThat(project.job(EXAMPLE).json().has("switchover")).isFalse();
        assertThat(project.switchVip(EXAMPLE).send().text("status")).isEqualTo("success");
    }

    @Test
    void losesTheAnswerAfterTheProjectHasActed() {
        project.scenario("{\"times\":1,\"then\":{\"connection\":\"lost_response\"}}");
        assertThatThrownBy(() -> project.switchVip(EXAMPLE).send()).hasRootCauseInstanceOf(IOException.class);
        assertThat(project.job(EXAMPLE).text("switchover/status")).isEqualTo("SWITCH_VIP_START");
        assertThat(project.switchVip(EXAMPLE).send().text("error_code")).isEqualTo("DRS.M01504");
    }

    @Test
    void suggestsAnErrorCodeOnlyWhereOneIsNear() {
        assertThat(withErrorCode("DRS.M99999")).contains("is not one of").doesNotContain("did you mean");
        assertThat(withErrorCode("NOPE")).doesNotContain("did you mean");
        assertThat(withErrorCode("DRS.M01502")).contains("did you mean DRS.M01501?");
        assertThat(withErrorCode("drs.m01503")).contains("did you mean DRS.M01503?");
    }

    private String withErrorCode(String code) {
        Answer answer =
                project.adminJson("POST", "/scenarios", "{\"then\":{\"answer\":{\"error_code\":\"" + code + "\"}}}");
        assertThat(answer.status()).isEqualTo(400);
        return answer.body();
    }

    @Test
    void answersLate() {
        project.scenario("{\"times\":1,\"then\":{\"delay\":\"PT0.4S\"}}");
        Instant before = Instant.now();
        assertThat(project.switchVip(EXAMPLE).send().text("status")).isEqualTo("success");
        assertThat(Duration.between(before, Instant.now())).isGreaterThanOrEqualTo(Duration.ofMillis(400));
    }

    @Test
    void cutsTheConnectionLate() {
        project.scenario("{\"times\":1,\"then\":{\"delay\":\"PT0.3S\",\"connection\":\"lost_response\"}}");
        Instant before = Instant.now();
        assertThatThrownBy(() -> project.switchVip(EXAMPLE).send()).hasRootCauseInstanceOf(IOException.class);
        assertThat(Duration.between(before, Instant.now())).isGreaterThanOrEqualTo(Duration.ofMillis(300));
        assertThat(project.job(EXAMPLE).text("switchover/status")).isEqualTo("SWITCH_VIP_START");
    }

    @Test
    void decidesHowLongASwitchoverLastsAndHowItEnds() {
        project.scenario("{\"then\":{\"switchover\":{\"duration\":\"PT30S\",\"error_code\":\"DRS.M06011\"}}}");
        project.switchVip(EXAMPLE).send();
        project.advance("PT29.999S");
        assertThat(project.switchVipStatus(EXAMPLE).send().text("status")).isEqualTo("SWITCH_VIP_START");
        project.advance("PT0.001S");
        Answer status = project.switchVipStatus(EXAMPLE).send();
        assertThat(status.text("status")).isEqualTo("SWITCH_VIP_FAILED");
        assertThat(status.text("error_code")).isEqualTo("DRS.M06011");
    }

    @Test
    void matchesByOperationJobAndMode() {
        project.put("other", "{}");
        project.scenario("{\"when\":{\"operation\":\"SwitchVip\",\"job_id\":\"" + EXAMPLE
                + "\",\"mode\":\"target\"},\"then\":{\"answer\":{\"status\":418}}}");
        assertThat(project.switchVip("other", "target").send().status()).isEqualTo(202);
        assertThat(project.switchVip(EXAMPLE, "target").send().status()).isEqualTo(418);
        assertThat(project.switchVip(EXAMPLE, "source").send().status()).isEqualTo(202);
        assertThat(project.switchVipStatus(EXAMPLE).send().status()).isEqualTo(200);
    }

    @Test
    void letsTheFirstMatchWithAUseLeftTakePart() {
        String first = project.scenario("{\"times\":1,\"then\":{\"answer\":{\"status\":501}}}");
        project.scenario("{\"times\":2,\"then\":{\"answer\":{\"status\":502}}}");
        assertThat(Stream.generate(() -> project.switchVip(EXAMPLE).send().status())
                        .limit(4))
                .containsExactly(501, 502, 502, 202);
        assertThat(project.remaining(first)).isZero();
    }

    @Test
    void isNotUsedUpByARefusedCall() {
        String id = project.scenario("{\"times\":1,\"then\":{\"answer\":{\"status\":503}}}");
        project.switchVip(EXAMPLE).body("{}").send();
        project.switchVip("00000000-0000-4000-8000-0000040jb201").send();
        project.switchVipStatus(EXAMPLE).send();
        assertThat(project.remaining(id)).isEqualTo(1);
        assertThat(project.switchVip(EXAMPLE).send().status()).isEqualTo(503);
    }

    @Test
    void countsItsUsesExactlyWhenThereAreManyAtOnce() {
        IntStream.range(0, 20).forEach(i -> project.put("job-" + i, "{\"switchover\":{\"mode\":\"source\"}}"));
        String id = project.scenario("{\"times\":100,\"then\":{\"answer\":{\"status\":503}}}");
        List<Answer> answers = Parallel.calls(
                1_000, i -> project.switchVipStatus("job-" + i % 20).send());
        assertThat(answers).filteredOn(answer -> answer.status() == 503).hasSize(100);
        assertThat(answers).filteredOn(answer -> answer.status() == 200).hasSize(900);
        assertThat(project.remaining(id)).isZero();
        Answer scenario = project.admin("GET", "/scenarios/" + id).send();
        assertThat(scenario.json().get("applied").asInt()).isEqualTo(100);
    }

    @Test
    void drawsTheSameRunFromTheSameSeed() {
        String chaos = "{\"chance\":{\"percent\":30,\"seed\":7},\"then\":{\"answer\":{\"status\":503}}}";
        List<Integer> run = run(project, chaos);
        assertThat(run).contains(503, 200);
        assertThat(run).filteredOn(status -> status == 503).hasSizeBetween(30, 90);
        Project again = new Project(server);
        again.freeze();
        assertThat(run(again, chaos)).isEqualTo(run);
        Project other = new Project(server);
        other.freeze();
        assertThat(run(other, chaos.replace("7", "8"))).isNotEqualTo(run);
    }

    @Test
    void drawsDelaysFromADistribution() {
        project.scenario(
                "{\"times\":1,\"then\":{\"delay\":{\"uniform\":{\"from\":\"PT0.1S\",\"to\":\"PT0.2S\"},\"seed\":1}}}");
        project.scenario(
                "{\"times\":1,\"then\":{\"delay\":{\"lognormal\":{\"median\":\"PT0.1S\",\"sigma\":0.1},\"seed\":1}}}");
        project.switchVip(EXAMPLE).send();
        project.switchVipStatus(EXAMPLE).send();
        Answer journal = project.requests("");
        assertThat(journal.json().at("/requests/0/duration_ms").asDouble()).isGreaterThan(50);
        assertThat(journal.json().at("/requests/1/duration_ms").asDouble()).isGreaterThanOrEqualTo(100);
    }

    @Test
    void staysListedInTheOrderOfWritingUntilRemoved() {
        project.admin("DELETE", "/scenarios").send();
        String first = project.scenario("{\"name\":\"first\",\"then\":{\"delay\":\"PT0S\"}}");
        String second = project.scenario("{\"id\":\"mine\",\"then\":{\"connection\":\"reset\"}}");
        assertThat(second).isEqualTo("mine");
        Answer list = project.admin("GET", "/scenarios").send();
        assertThat(list.text("scenarios/0/id")).isEqualTo(first);
        assertThat(list.text("scenarios/1/id")).isEqualTo("mine");
        assertThat(project.admin("DELETE", "/scenarios/mine").send().status()).isEqualTo(204);
        assertThat(project.admin("DELETE", "/scenarios/mine").send().status()).isEqualTo(404);
        assertThat(project.admin("GET", "/scenarios").send().json().get("scenarios"))
                .hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{} => then",
                "{\"then\":{}} => then",
                "{\"than\":{}} => than",
                "{\"then\":{\"answer\":{}}} => then.answer.status",
                "{\"then\":{\"answer\":{\"status\":99}}} => then.answer.status",
                "{\"then\":{\"answer\":{\"status\":\"503\"}}} => then.answer.status",
                "{\"then\":{\"answer\":{\"error_code\":\"DRS.M5003\"}}} => then.answer.error_code",
                "{\"then\":{\"answer\":{\"error_code\":\"DRS.M05003\",\"body\":{}}}} => then.answer.error_code",
                "{\"then\":{\"answer\":{\"status\":200,\"headers\":{\"Content-Length\":\"1\"}}}} => then.answer.headers.Content-Length",
                "{\"then\":{\"answer\":{\"status\":200,\"headers\":{\"a b\":\"1\"}}}} => then.answer.headers.a b",
                "{\"then\":{\"answer\":{\"status\":200,\"headers\":{\"a\":\"1\\r\\nb: 2\"}}}} => then.answer.headers.a",
                "{\"then\":{\"answer\":{\"status\":200},\"connection\":\"reset\"}} => then.connection",
                "{\"then\":{\"answer\":{\"status\":200},\"switchover\":{}}} => then.switchover",
                "{\"then\":{\"connection\":\"reset\",\"switchover\":{}}} => then.switchover",
                "{\"then\":{\"connection\":\"drop\"}} => then.connection",
                "{\"then\":{\"delay\":\"-PT1S\"}} => then.delay.fixed",
                "{\"then\":{\"delay\":\"PT11M\"}} => then.delay.fixed",
                "{\"then\":{\"delay\":\"soon\"}} => then.delay",
                "{\"then\":{\"delay\":{}}} => then.delay.fixed",
                "{\"then\":{\"delay\":{\"uniform\":{\"from\":\"PT2S\",\"to\":\"PT1S\"}}}} => then.delay.uniform.to",
                "{\"then\":{\"delay\":{\"lognormal\":{\"median\":\"PT1S\"}}}} => then.delay.lognormal.sigma",
                "{\"then\":{\"switchover\":{\"duration\":\"-PT1S\"}}} => then.switchover.duration",
                "{\"when\":{\"operation\":\"Switch\"},\"then\":{\"delay\":\"PT1S\"}} => when.operation",
                "{\"when\":{\"operation\":\"ShowSwitchVipStatus\",\"mode\":\"source\"},\"then\":{\"delay\":\"PT1S\"}} => when.mode",
                "{\"when\":{\"operation\":\"ShowSwitchVipStatus\"},\"then\":{\"switchover\":{}}} => then.switchover",
                "{\"when\":{\"job_id\":\" \"},\"then\":{\"delay\":\"PT1S\"}} => when.job_id",
                "{\"id\":\"a/b\",\"then\":{\"delay\":\"PT1S\"}} => id",
                "{\"id\":\"\",\"then\":{\"delay\":\"PT1S\"}} => id",
                "{\"times\":2.5,\"then\":{\"delay\":\"PT1S\"}} => times",
                "{\"then\":{\"delay\":5}} => then.delay",
                "{\"then\":{\"delay\":{\"fixed\":\"PT1S\",\"seed\":1}}} => then.delay.seed",
                "{\"then\":{\"switchover\":{\"error_code\":\"APIGW.0301\"}}} => then.switchover.error_code",
                "{\"chance\":{\"percent\":\"5\"},\"then\":{\"delay\":\"PT1S\"}} => chance.percent",
                "{\"times\":0,\"then\":{\"delay\":\"PT1S\"}} => times",
                "{\"times\":1,\"remaining\":2,\"then\":{\"delay\":\"PT1S\"}} => remaining",
                "{\"chance\":{\"percent\":0},\"then\":{\"delay\":\"PT1S\"}} => chance.percent",
                "{\"chance\":{\"percent\":101},\"then\":{\"delay\":\"PT1S\"}} => chance.percent"
            })
    void isRefusedWhenItContradictsItselfOrCouldNeverHappen(String example) {
        String before = project.admin("GET", "/scenarios").send().body();
        String[] parts = example.split(" => ", 2);
        Answer answer = project.adminJson("POST", "/scenarios", parts[0]);
        assertThat(answer.status()).as(answer.body()).isEqualTo(400);
        assertThat(answer.text("field")).isEqualTo(parts[1]);
        assertThat(project.admin("GET", "/scenarios").send().body()).isEqualTo(before);
    }

    private static List<Integer> run(Project project, String chaos) {
        project.switchVip(EXAMPLE).send();
        project.scenario(chaos);
        return Stream.generate(() -> project.switchVipStatus(EXAMPLE).send().status())
                .limit(200)
                .toList();
    }
}
