package dev.fakedrs.drs.model;

import dev.fakedrs.contract.rule.Deviation;
import dev.fakedrs.drs.exchange.DrsExchange;
import dev.fakedrs.job.Job;
import dev.fakedrs.job.setup.EndpointSide;
import dev.fakedrs.job.setup.PreStartChecks;
import java.util.List;
import java.util.stream.Collectors;

/** Checks the documented order of the setup: connection tests, a modification, the objects, a pre-check. */
public final class SetUpOrder {

    private SetUpOrder() {}

    /** Adds a deviation if the connection tests have not passed before. */
    public static void noteUntested(Deviation deviation, String call, Job job, DrsExchange exchange) {
        List<EndpointSide> untested = job.configuration().checks().untested();
        if (!untested.isEmpty()) {
            String sides = untested.stream().map(EndpointSide::toString).collect(Collectors.joining(" and "));
            exchange.addDeviation(
                    deviation, call + " of " + job.id() + " comes before a passed connection test of " + sides);
        }
    }

    /** Adds a deviation if the connection tests and a modification are missing. */
    public static void noteNotSetUp(Deviation deviation, String call, Job job, DrsExchange exchange) {
        noteUntested(deviation, call, job, exchange);
        PreStartChecks checks = job.configuration().checks();
        if (checks.modified() == null) {
            exchange.addDeviation(deviation, call + " of " + job.id() + " comes before a modification with endpoints");
        }
    }
}
