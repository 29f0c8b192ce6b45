package dev.fakedrs.scenario;

import dev.fakedrs.contract.Operation;
import dev.fakedrs.scenario.Scenario.Chance;
import dev.fakedrs.scenario.Scenario.When;
import dev.fakedrs.scenario.ScenarioEffect.Answer;
import dev.fakedrs.scenario.ScenarioEffect.JobOutcome;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Scenarios for unit tests. */
public final class TestScenario {

    private static final When ANY = new When(null, null, null, null);

    private TestScenario() {}

    /** One for any call. */
    public static ActiveScenario answering(Answer answer) {
        return of("answering", ANY, null, null, new ScenarioEffect(null, answer, null, null, null));
    }

    /** One for any call about a job. */
    public static ActiveScenario of(String jobId, ScenarioEffect then) {
        return of("of-" + jobId, new When(null, jobId, null, null), null, null, then);
    }

    /** One that is for calls with a mode, and delays them by a second. */
    public static ActiveScenario ofMode(String mode) {
        return of("mode-" + mode, new When(null, null, null, mode), null, null, delay(Duration.ofSeconds(1)));
    }

    /** One that is for calls of an operation, and does nothing with them. */
    public static ActiveScenario ofOperation(Operation operation) {
        When when = new When(operation, null, null, null);
        return of("operation-" + operation, when, null, null, ScenarioEffect.NOTHING);
    }

    /** One for any call. */
    public static ActiveScenario any(String id, @Nullable Chance chance, @Nullable Integer times, ScenarioEffect then) {
        return of(id, ANY, chance, times, then);
    }

    public static ScenarioEffect course(JobOutcome outcome) {
        return new ScenarioEffect(null, null, null, null, outcome);
    }

    public static ScenarioEffect delay(Duration duration) {
        return new ScenarioEffect(new Delay.Fixed(duration), null, null, null, null);
    }

    private static ActiveScenario of(
            String id, When when, @Nullable Chance chance, @Nullable Integer times, ScenarioEffect then) {
        return new ActiveScenario(new Scenario(id, null, when, chance, times, then));
    }
}
