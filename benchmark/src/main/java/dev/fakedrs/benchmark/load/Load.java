package dev.fakedrs.benchmark.load;

import dev.fakedrs.benchmark.measure.CannotMeasure;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What wrk says after a load.
 *
 * @param requests that were answered
 * @param bad of them, and of those without an answer: all that went wrong
 * @param seconds how long it took
 * @param p50 in milliseconds, as is p99
 */
public record Load(long requests, long bad, double seconds, double p50, double p99) {

    static final String MARK = "fake-drs-load";

    private static final Pattern LINE =
            Pattern.compile("(?m)^" + MARK + " requests=(\\d+) bad=(\\d+) micros=(\\d+) p50=(\\d+) p99=(\\d+)$");

    static Load parse(String output) {
        Matcher line = LINE.matcher(output);
        if (!line.find()) {
            throw new CannotMeasure("wrk has not said what it found: " + output.strip());
        }
        MatchResult found = line.toMatchResult();
        return new Load(
                Long.parseLong(found.group(1)),
                Long.parseLong(found.group(2)),
                Long.parseLong(found.group(3)) / 1e6,
                Long.parseLong(found.group(4)) / 1e3,
                Long.parseLong(found.group(5)) / 1e3);
    }
}
