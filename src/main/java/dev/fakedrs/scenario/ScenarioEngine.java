package dev.fakedrs.scenario;

import dev.fakedrs.contract.rule.DrsException;
import dev.fakedrs.scenario.ScenarioEffect.Answer;
import dev.fakedrs.scenario.ScenarioEffect.Connection;
import org.springframework.stereotype.Component;

/** Applies the scenarios of a project to calls that no rule refuses. */
@Component
public final class ScenarioEngine {

    private final MatchListener listener;

    public ScenarioEngine(MatchListener listener) {
        this.listener = listener;
    }

    /**
     * Applies the first scenario that matches a call, which uses it up by one.
     *
     * @return its effects on the call; {@link ScenarioEffect#NOTHING} where no scenario applies
     * @throws DrsException where the scenario refuses the call
     * @throws ScenarioResponseException where the scenario answers the call itself, or resets the connection
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

    /** Is told of each scenario that applies to a call, in the thread of the call. */
    @FunctionalInterface
    public interface MatchListener {
        void matched(ScenarioMatch match);
    }
}
