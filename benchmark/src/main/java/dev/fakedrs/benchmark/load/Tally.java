package dev.fakedrs.benchmark.load;

import dev.fakedrs.benchmark.measure.Span;

/** What adds up while one contender is measured. */
public final class Tally {

    private long requests;
    private double others;

    /** Counts a load's requests, and gives the load back. */
    public Load count(Load load) {
        requests += load.requests();
        return load;
    }

    /** Takes note of what other processes took meanwhile, and gives the span back. */
    public Span note(Span span) {
        others = Math.max(others, span.othersShare());
        return span;
    }

    public long requests() {
        return requests;
    }

    /** The most that other processes took, in cores. */
    public double others() {
        return others;
    }
}
