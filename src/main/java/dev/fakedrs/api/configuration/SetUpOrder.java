package dev.fakedrs.api.configuration;

import dev.fakedrs.api.Exchange;
import dev.fakedrs.error.Deviation;
import dev.fakedrs.job.Job;
import dev.fakedrs.job.configuration.Checks;
import dev.fakedrs.job.configuration.Side;
import java.util.List;
import java.util.stream.Collectors;

/** The order in which the pages want a job set up: connection tests, a modification, the objects, and then a pre-check. */
final class SetUpOrder {

    private SetUpOrder() {}

    /** Notes that connection tests should have passed before. */
    static void noteUntested(Deviation deviation, String call, Job job, Exchange exchange) {
        List<Side> untested = job.configuration().checks().untested();
        if (!untested.isEmpty()) {
            String sides = untested.stream().map(Side::toString).collect(Collectors.joining(" and "));
            exchange.deviates(
                    deviation, call + " of " + job.id() + " comes before a passed connection test of " + sides);
        }
    }

    /** Notes that connection tests, and a modification, should have come before. */
    static void noteNotSetUp(Deviation deviation, String call, Job job, Exchange exchange) {
        noteUntested(deviation, call, job, exchange);
        Checks checks = job.configuration().checks();
        if (checks.modified() == null) {
            exchange.deviates(deviation, call + " of " + job.id() + " comes before a modification with endpoints");
        }
    }
}
