package dev.fakedrs.scenario;

import dev.fakedrs.contract.rule.DrsException;
import dev.fakedrs.scenario.ScenarioEffect.Answer;
import dev.fakedrs.scenario.ScenarioEffect.Connection;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Applies the scenarios of a project to calls that meet all rules. */
@Component
public final class ScenarioEngine {

    private final CallScenarios call;

    public ScenarioEngine(CallScenarios call) {
        this.call = call;
    }

    /**
     * Applies the scenario that the call itself asks for, or the first matching one of the project, which uses it once.
     *
     * @return its effect, or {@link ScenarioEffect#NOTHING} if no scenario applies
     * @throws DrsException if the scenario rejects the call
     * @throws ScenarioResponseException if the scenario sets the response or resets the connection
     */
    public ScenarioEffect apply(ScenarioRepository scenarios, OperationCall operation) {
        ScenarioMatch requested = call.requested();
        ScenarioMatch match = requested == null ? scenarios.use(operation).orElse(null) : requested;
        if (match == null) {
            return ScenarioEffect.NOTHING;
        }
        call.matched(match);
        ScenarioEffect then = match.then();
        if (then.answer() instanceof Answer.DocumentedError refuse) {
            throw DrsException.scripted(refuse.errorCode(), refuse.status()).detail("scenario", match.scenarioId());
        }
        if (then.answer() != null || then.connection() == Connection.RESET) {
            throw new ScenarioResponseException(match);
        }
        return then;
    }

    /** The scenarios of the call in the current thread. */
    @FunctionalInterface
    public interface CallScenarios {

        /** Receives each scenario that applies to the call. */
        void matched(ScenarioMatch match);

        /** Returns the scenario that the call itself asks for, or null if it asks for none. */
        default @Nullable ScenarioMatch requested() {
            return null;
        }
    }
}
