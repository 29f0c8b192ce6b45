package dev.fakedrs.scenario;

import dev.fakedrs.error.Refusal;
import dev.fakedrs.scenario.Then.Answer;
import dev.fakedrs.scenario.Then.Connection;
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
     * @return its effects on the call; {@link Then#NOTHING} where no scenario applies
     * @throws Refusal where the scenario refuses the call
     * @throws Interruption where the scenario answers the call itself, or resets the connection
     */
    public Then apply(Scenarios scenarios, Call call) {
        Part part = scenarios.use(call).orElse(null);
        if (part == null) {
            return Then.NOTHING;
        }
        listener.matched(part);
        Then then = part.then();
        if (then.answer() instanceof Answer.Refuse refuse) {
            throw Refusal.scripted(refuse.errorCode(), refuse.status()).with("scenario", part.scenarioId());
        }
        if (then.answer() != null || then.connection() == Connection.RESET) {
            throw new Interruption(part);
        }
        return then;
    }

    /** Is told of each scenario that applies to a call, in the thread of the call. */
    @FunctionalInterface
    public interface MatchListener {
        void matched(Part match);
    }
}
