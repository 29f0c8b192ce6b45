package dev.fakedrs.scenario;

/** A scenario takes over: the call is not carried out, and what happens instead is in its match. */
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
