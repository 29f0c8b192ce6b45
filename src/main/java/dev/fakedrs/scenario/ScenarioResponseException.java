package dev.fakedrs.scenario;

/** Thrown if a scenario replaces the operation by a response or a closed connection. The match has the details. */
public final class ScenarioResponseException extends RuntimeException {

    private final transient ScenarioMatch match;

    public ScenarioResponseException(ScenarioMatch match) {
        super("scenario " + match.scenarioId(), null, false, false);
        this.match = match;
    }

    public ScenarioMatch match() {
        return match;
    }
}
