package dev.fakedrs.drs.model;

import dev.fakedrs.contract.rule.Deviation;
import dev.fakedrs.drs.exchange.DrsExchange;
import dev.fakedrs.job.Job;
import dev.fakedrs.job.setup.EndpointSide;
import dev.fakedrs.job.setup.PreStartChecks;
import java.util.List;
import java.util.stream.Collectors;

/** The order in which the pages want a job set up: connection tests, a modification, the objects, and then a pre-check. */
public final class SetUpOrder {

    private SetUpOrder() {}

    /** Notes that connection tests should have passed before. */
    public static void noteUntested(Deviation deviation, String call, Job job, DrsExchange exchange) {
        List<EndpointSide> untested = job.configuration().checks().untested();
        if (!untested.isEmpty()) {
            String sides = untested.stream().map(EndpointSide::toString).collect(Collectors.joining(" and "));
            exchange.addDeviation(
                    deviation, call + " of " + job.id() + " comes before a passed connection test of " + sides);
        }
    }

    /** Notes that connection tests, and a modification, should have come before. */
    public static void noteNotSetUp(Deviation deviation, String call, Job job, DrsExchange exchange) {
        noteUntested(deviation, call, job, exchange);
        PreStartChecks checks = job.configuration().checks();
        if (checks.modified() == null) {
            exchange.addDeviation(deviation, call + " of " + job.id() + " comes before a modification with endpoints");
        }
    }
}
