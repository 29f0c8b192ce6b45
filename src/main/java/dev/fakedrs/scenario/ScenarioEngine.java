package dev.fakedrs.scenario;

import dev.fakedrs.contract.rule.DrsException;
import dev.fakedrs.scenario.ScenarioEffect.Answer;
import dev.fakedrs.scenario.ScenarioEffect.Connection;
import org.springframework.stereotype.Component;

/** Applies the scenarios of a project to calls that meet all rules. */
@Component
public final class ScenarioEngine {

    private final MatchListener listener;

    public ScenarioEngine(MatchListener listener) {
        this.listener = listener;
    }

    /**
     * Applies the first matching scenario, which uses it once.
     *
     * @return its effect, or {@link ScenarioEffect#NOTHING} if no scenario applies
     * @throws DrsException if the scenario rejects the call
     * @throws ScenarioResponseException if the scenario sets the response or resets the connection
     */
    public ScenarioEffect apply(ScenarioRepository scenarios, OperationCall call) {
        ScenarioMatch match = scenarios.use(call).orElse(null);
        if (match == null) {
            return ScenarioEffect.NOTHING;
        }
        listener.matched(match);
        ScenarioEffect then = match.then();
        if (then.answer() instanceof Answer.DocumentedError refuse) {
            throw DrsException.scripted(refuse.errorCode(), refuse.status()).detail("scenario", match.scenarioId());
        }
        if (then.answer() != null || then.connection() == Connection.RESET) {
            throw new ScenarioResponseException(match);
        }
        return then;
    }

    /** Receives each scenario that applies to a call, in the thread of the call. */
    @FunctionalInterface
    public interface MatchListener {
        void matched(ScenarioMatch match);
    }
}
