package dev.fakedrs.scenario;

import dev.fakedrs.error.Refusal;
import dev.fakedrs.scenario.Then.Answer;
import dev.fakedrs.scenario.Then.Connection;
import java.util.Optional;

/** Tells, for a call that no rule refuses, whether a scenario takes part in it. To ask is to use it up. */
@FunctionalInterface
public interface Script {

    Optional<Part> play(Call call);

    /**
     * Asks for a call that is about to be carried out.
     *
     * @return what happens to it besides
     * @throws Refusal where a scenario refuses the call
     * @throws Interruption where a scenario answers the call itself, or cuts it off
     */
    default Then admit(Call call) {
        Part part = play(call).orElse(null);
        if (part == null) {
            return Then.NOTHING;
        }
        Then then = part.then();
        if (then.answer() instanceof Answer.Refuse refuse) {
            throw Refusal.scripted(refuse.errorCode(), refuse.status()).with("scenario", part.scenarioId());
        }
        if (then.answer() != null || then.connection() == Connection.RESET) {
            throw new Interruption(part);
        }
        return then;
    }
}
