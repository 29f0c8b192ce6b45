package dev.fakedrs.scenario;

/** A scenario takes over: the call is not carried out, and what happens instead is in its part. */
public final class ScenarioResponseException extends RuntimeException {

    private final transient ScenarioMatch part;

    public ScenarioResponseException(ScenarioMatch part) {
        super("scenario " + part.scenarioId(), null, false, false);
        this.part = part;
    }

    public ScenarioMatch part() {
        return part;
    }
}
