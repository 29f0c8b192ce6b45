package dev.fakedrs.scenario;

import dev.fakedrs.scenario.ScenarioEffect.Answer.CannedResponse;
import java.time.Duration;

/** The scenario that applies to a call, with its effect and the drawn delay. */
public record ScenarioMatch(String scenarioId, ScenarioEffect then, Duration delay) {

    /** Tells whether the scenario has set the whole response. */
    public boolean isVerbatim() {
        return then.answer() instanceof CannedResponse;
    }

    /** Tells whether this one cuts the connection and the other does not, or has the longer delay. */
    public boolean takesPrecedenceOver(ScenarioMatch other) {
        boolean cuts = other.then.connection() == null && then.connection() != null;
        return cuts || delay.compareTo(other.delay) > 0;
    }
}
