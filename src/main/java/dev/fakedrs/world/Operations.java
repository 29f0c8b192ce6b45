package dev.fakedrs.world;

import dev.fakedrs.job.JobStore;
import dev.fakedrs.operation.Durations;
import dev.fakedrs.operation.FamilyCalls;
import dev.fakedrs.operation.JobCalls;
import dev.fakedrs.operation.JobNames;
import dev.fakedrs.operation.comparison.Comparisons;
import dev.fakedrs.operation.configuration.Connections;
import dev.fakedrs.operation.configuration.Modifications;
import dev.fakedrs.operation.configuration.Parameters;
import dev.fakedrs.operation.configuration.Prechecks;
import dev.fakedrs.operation.configuration.Selections;
import dev.fakedrs.operation.lifecycle.Creation;
import dev.fakedrs.operation.lifecycle.Lifecycle;
import dev.fakedrs.operation.query.JobQueries;
import dev.fakedrs.operation.switchover.SwitchoverSettings;
import dev.fakedrs.operation.switchover.Switchovers;
import dev.fakedrs.operation.transfer.Transfers;
import java.time.InstantSource;

/** What can be done with the jobs of one project, by topic. */
public record Operations(
        Creation creation,
        Connections connections,
        Modifications modifications,
        Selections selections,
        Prechecks prechecks,
        Parameters parameters,
        Lifecycle lifecycle,
        Transfers transfers,
        Comparisons comparisons,
        JobQueries queries,
        Switchovers switchovers,
        Durations durations) {

    static Operations on(JobStore jobs, InstantSource clock, SwitchoverSettings switchover, Durations durations) {
        JobCalls calls = new JobCalls(jobs, clock);
        FamilyCalls family = new FamilyCalls(jobs, calls);
        JobNames names = new JobNames(jobs);
        return new Operations(
                new Creation(jobs, names, clock, durations),
                new Connections(jobs, calls),
                new Modifications(names, calls, family),
                new Selections(family),
                new Prechecks(calls, durations),
                new Parameters(calls),
                new Lifecycle(jobs, family, durations),
                new Transfers(family),
                new Comparisons(calls, durations),
                new JobQueries(jobs, clock, calls),
                new Switchovers(jobs, clock, switchover),
                durations);
    }
}
