package dev.fakedrs.job.configuration;

import java.util.Objects;

/** How a job is set up. */
public record Configuration(
        Placement placement, Endpoints endpoints, Selection selection, Policy policy, Tuning tuning, Checks checks) {

    /** Of a job that nobody has set up. */
    public static final Configuration NONE =
            new Configuration(Placement.NONE, Endpoints.NONE, Selection.ALL, Policy.NONE, Tuning.NONE, Checks.NONE);

    /** A configuration; what is left out is empty. */
    public Configuration {
        placement = Objects.requireNonNullElse(placement, Placement.NONE);
        endpoints = Objects.requireNonNullElse(endpoints, Endpoints.NONE);
        selection = Objects.requireNonNullElse(selection, Selection.ALL);
        policy = Objects.requireNonNullElse(policy, Policy.NONE);
        tuning = Objects.requireNonNullElse(tuning, Tuning.NONE);
        checks = Objects.requireNonNullElse(checks, Checks.NONE);
    }

    public Configuration with(Placement newPlacement) {
        return new Configuration(newPlacement, endpoints, selection, policy, tuning, checks);
    }

    public Configuration with(Endpoints newEndpoints) {
        return new Configuration(placement, newEndpoints, selection, policy, tuning, checks);
    }

    public Configuration with(Selection newSelection) {
        return new Configuration(placement, endpoints, newSelection, policy, tuning, checks);
    }

    public Configuration with(Policy newPolicy) {
        return new Configuration(placement, endpoints, selection, newPolicy, tuning, checks);
    }

    public Configuration with(Tuning newTuning) {
        return new Configuration(placement, endpoints, selection, policy, newTuning, checks);
    }

    public Configuration with(Checks newChecks) {
        return new Configuration(placement, endpoints, selection, policy, tuning, newChecks);
    }
}
