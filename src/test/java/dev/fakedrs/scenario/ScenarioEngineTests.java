package dev.fakedrs.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.fakedrs.contract.ErrorCode;
import dev.fakedrs.contract.Operation;
import dev.fakedrs.contract.rule.DrsException;
import dev.fakedrs.contract.rule.JobRule;
import dev.fakedrs.memory.MemoryBudget;
import dev.fakedrs.scenario.Scenario.Chance;
import dev.fakedrs.scenario.Scenario.When;
import dev.fakedrs.scenario.ScenarioEffect.Answer;
import dev.fakedrs.scenario.ScenarioEffect.Answer.CannedResponse;
import dev.fakedrs.scenario.ScenarioEffect.Answer.DocumentedError;
import dev.fakedrs.scenario.ScenarioEffect.Connection;
import dev.fakedrs.scenario.ScenarioEffect.JobOutcome;
import dev.fakedrs.scenario.ScenarioEffect.SwitchoverOutcome;
import dev.fakedrs.scenario.ScenarioRepository.Adding;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which scenario takes part in a call, and what becomes of the call. */
class ScenarioEngineTests {

    private static final OperationCall CALL = new OperationCall(Operation.SWITCH_VIP, "job", "name", "source");
    private static final ScenarioEffect SECOND = TestScenario.delay(Duration.ofSeconds(1));

    private final MemoryBudget budget = new MemoryBudget();
    private final ScenarioRepository scenarios = new ScenarioRepository(budget.open(0));
    private final List<ScenarioMatch> told = new ArrayList<>();
    private final ScenarioEngine engine = new ScenarioEngine(told::add);

    @Test
    void doesNothingWithoutAScenario() {
        assertThat(engine.apply(scenarios, CALL)).isSameAs(ScenarioEffect.NOTHING);
        assertThat(told).isEmpty();
    }

    @Test
    void appliesTheFirstThatMatchesAndHasAUseLeft() {
        add(TestScenario.of("other", SECOND));
        add(TestScenario.any("first", null, 1, TestScenario.delay(Duration.ofSeconds(2))));
        add(TestScenario.any("never", new Chance(0, 1), null, SECOND));
        add(TestScenario.any("last", null, null, SECOND));
        engine.apply(scenarios, CALL);
        engine.apply(scenarios, CALL);
        engine.apply(scenarios, CALL);
        assertThat(told).extracting(ScenarioMatch::scenarioId).containsExactly("first", "last", "last");
        assertThat(told).extracting(match -> match.delay().toSeconds()).containsExactly(2L, 1L, 1L);
        assertThat(scenarios.all()).extracting(one -> one.standing().matched()).containsExactly(0L, 1L, 2L, 2L);
    }

    @Test
    void refusesWithADocumentedError() {
        add(TestScenario.answering(new DocumentedError(ErrorCode.DRS_M00004, 500)));
        DrsException refusal = assertThatExceptionOfType(DrsException.class)
                .isThrownBy(() -> engine.apply(scenarios, CALL))
                .actual();
        assertThat(refusal.rule()).isEqualTo(JobRule.SCENARIO);
        assertThat(refusal.code()).isEqualTo(ErrorCode.DRS_M00004);
        assertThat(refusal.status()).isEqualTo(500);
        assertThat(refusal.reason()).isEqualTo("scenario; scenario=answering");
        assertThat(told).hasSize(1);
    }

    @Test
    void answersItselfOrResetsTheConnection() {
        Answer canned = new CannedResponse(418, Map.of(), "tea", false);
        assertThat(takenOver(new ScenarioEffect(null, canned, null, null, null))
                        .then()
                        .answer())
                .isEqualTo(canned);
        assertThat(takenOver(new ScenarioEffect(null, null, Connection.RESET, null, null))
                        .then()
                        .connection())
                .hasToString("reset");
    }

    @Test
    void letsACallActWhoseResponseIsLost() {
        ScenarioEffect lost = new ScenarioEffect(null, null, Connection.LOST_RESPONSE, null, null);
        add(TestScenario.any("lost", null, null, lost));
        assertThat(engine.apply(scenarios, CALL)).isEqualTo(lost);
    }

    @Test
    void runsAsUsualWhereAScenarioSaysNothingOfIt() {
        assertThat(SECOND.course()).isEqualTo(SwitchoverOutcome.NORMAL);
        assertThat(SECOND.jobOutcome()).isEqualTo(JobOutcome.NORMAL);
        JobOutcome failing = new JobOutcome(null, "CREATE_FAILED");
        SwitchoverOutcome brief = new SwitchoverOutcome(Duration.ZERO, null);
        ScenarioEffect both = new ScenarioEffect(null, null, null, brief, failing);
        assertThat(both.course()).isEqualTo(brief);
        assertThat(both.jobOutcome()).isEqualTo(failing);
    }

    @ParameterizedTest
    @CsvSource({
        ", , , , true",
        "SWITCH_VIP, job, name, source, true",
        "SHOW_SWITCH_VIP_STATUS, , , , false",
        ", JOB, , , false",
        ", , other, , false",
        ", , , target, false"
    })
    void matchesACallInAllThatItNames(
            @Nullable Operation operation,
            @Nullable String jobId,
            @Nullable String jobName,
            @Nullable String mode,
            boolean matches) {
        assertThat(new When(operation, jobId, jobName, mode).matches(CALL)).isEqualTo(matches);
    }

    @Test
    void matchesNoNameWhereACallHasNone() {
        OperationCall nameless = new OperationCall(Operation.SHOW_JOB_LIST, null, null);
        assertThat(new When(null, "job", null, null).matches(nameless)).isFalse();
        assertThat(new When(null, null, null, "source").matches(nameless)).isFalse();
        assertThat(new When(Operation.SHOW_JOB_LIST, null, null, null).matches(nameless))
                .isTrue();
    }

    @Test
    void takesEachIdOnce() {
        assertThat(add(TestScenario.of("a", SECOND))).isEqualTo(Adding.ADDED);
        assertThat(add(TestScenario.of("a", ScenarioEffect.NOTHING))).isEqualTo(Adding.ID_TAKEN);
        assertThat(scenarios.all()).hasSize(1);
        assertThat(scenarios.find("of-a")).isPresent();
        assertThat(scenarios.find("of-b")).isEmpty();
    }

    @Test
    void takesAThousandAtMost() {
        for (int i = 0; i < 1_000; i++) {
            assertThat(add(TestScenario.of("job-" + i, SECOND))).isEqualTo(Adding.ADDED);
        }
        assertThat(add(TestScenario.of("one more", SECOND))).isEqualTo(Adding.FULL);
        assertThat(scenarios.remove("of-job-0")).isTrue();
        assertThat(add(TestScenario.of("one more", SECOND))).isEqualTo(Adding.ADDED);
    }

    @Test
    void givesBackWhatItKeeps() {
        long before = budget.kept();
        add(TestScenario.of("a", SECOND));
        long one = budget.kept() - before;
        assertThat(one).isGreaterThan(500);
        add(TestScenario.of("b", SECOND));
        assertThat(budget.kept() - before).isEqualTo(2 * one);
        assertThat(scenarios.remove("of-a")).isTrue();
        assertThat(scenarios.remove("of-a")).isFalse();
        assertThat(budget.kept() - before).isEqualTo(one);
        scenarios.clear();
        assertThat(scenarios.all()).isEmpty();
        assertThat(budget.kept()).isEqualTo(before);
    }

    private ScenarioMatch takenOver(ScenarioEffect then) {
        scenarios.clear();
        add(TestScenario.any("taking", null, null, then));
        ScenarioResponseException answer = assertThatExceptionOfType(ScenarioResponseException.class)
                .isThrownBy(() -> engine.apply(scenarios, CALL))
                .withMessage("scenario taking")
                .actual();
        return answer.match();
    }

    private Adding add(ActiveScenario scenario) {
        return scenarios.tryAdd(scenario);
    }
}
