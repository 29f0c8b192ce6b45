package dev.fakedrs.scenario;

/** A scenario takes over: the call is not carried out, and what happens instead is in its part. */
public final class Interruption extends RuntimeException {

    private final transient Part part;

    public Interruption(Part part) {
        super("scenario " + part.scenarioId(), null, false, false);
        this.part = part;
    }

    public Part part() {
        return part;
    }
}
