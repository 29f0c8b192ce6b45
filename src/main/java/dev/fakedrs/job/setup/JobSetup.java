package dev.fakedrs.job.setup;

import java.util.Objects;

/** The setup of a job. */
public record JobSetup(
        NodePlacement placement,
        Endpoints endpoints,
        ObjectSelection selection,
        SyncPolicy policy,
        RuntimeOptions tuning,
        PreStartChecks checks) {

    /** The setup of a job that is not configured. */
    public static final JobSetup NONE = new JobSetup(
            NodePlacement.NONE,
            Endpoints.NONE,
            ObjectSelection.ALL,
            SyncPolicy.NONE,
            RuntimeOptions.NONE,
            PreStartChecks.NONE);

    /** Replaces missing parts by empty ones. */
    public JobSetup {
        placement = Objects.requireNonNullElse(placement, NodePlacement.NONE);
        endpoints = Objects.requireNonNullElse(endpoints, Endpoints.NONE);
        selection = Objects.requireNonNullElse(selection, ObjectSelection.ALL);
        policy = Objects.requireNonNullElse(policy, SyncPolicy.NONE);
        tuning = Objects.requireNonNullElse(tuning, RuntimeOptions.NONE);
        checks = Objects.requireNonNullElse(checks, PreStartChecks.NONE);
    }

    public JobSetup withPlacement(NodePlacement newPlacement) {
        return new JobSetup(newPlacement, endpoints, selection, policy, tuning, checks);
    }

    public JobSetup withEndpoints(Endpoints newEndpoints) {
        return new JobSetup(placement, newEndpoints, selection, policy, tuning, checks);
    }

    public JobSetup withSelection(ObjectSelection newSelection) {
        return new JobSetup(placement, endpoints, newSelection, policy, tuning, checks);
    }

    public JobSetup withPolicy(SyncPolicy newPolicy) {
        return new JobSetup(placement, endpoints, selection, newPolicy, tuning, checks);
    }

    public JobSetup withOptions(RuntimeOptions newTuning) {
        return new JobSetup(placement, endpoints, selection, policy, newTuning, checks);
    }

    public JobSetup withChecks(PreStartChecks newChecks) {
        return new JobSetup(placement, endpoints, selection, policy, tuning, newChecks);
    }
}
