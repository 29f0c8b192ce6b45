package dev.fakedrs.project.snapshot.scenario;

import dev.fakedrs.project.snapshot.reading.InvalidSnapshotException;
import dev.fakedrs.scenario.Delay;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Objects;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;

/** How late an answer comes: one of fixed, uniform and lognormal. A duration in the object's place is a fixed one. */
public record DelaySnapshot(
        @Nullable Duration fixed,
        @Nullable Uniform uniform,
        @Nullable Lognormal lognormal,
        @Nullable Long seed) {

    /** The short form. */
    public DelaySnapshot(String fixed) {
        this(parse(fixed), null, null, null);
    }

    private static Duration parse(String text) {
        try {
            return Duration.parse(text);
        } catch (DateTimeParseException e) {
            throw new InvalidSnapshotException("", "'" + text + "' is not a duration in ISO 8601, such as PT2S");
        }
    }

    static DelaySnapshot of(Delay delay) {
        if (delay instanceof Delay.Uniform random) {
            return new DelaySnapshot(null, new Uniform(random.from(), random.to()), null, random.seed());
        }
        if (delay instanceof Delay.Lognormal random) {
            return new DelaySnapshot(null, null, new Lognormal(random.median(), random.sigma()), random.seed());
        }
        return new DelaySnapshot(((Delay.Fixed) delay).duration(), null, null, null);
    }

    Delay toDelay(String at) {
        int given = (fixed == null ? 0 : 1) + (uniform == null ? 0 : 1) + (lognormal == null ? 0 : 1);
        if (given != 1) {
            throw new InvalidSnapshotException(at + "fixed", "one of fixed, uniform, lognormal must be given");
        }
        if (fixed != null && seed != null) {
            throw new InvalidSnapshotException(at + "seed", "is of no use: a fixed delay draws nothing");
        }
        long start = Objects.requireNonNullElseGet(
                seed, () -> ThreadLocalRandom.current().nextLong(1L << 53));
        if (uniform != null) {
            return uniform.toDelay(at + "uniform.", start);
        }
        return lognormal != null
                ? lognormal.toDelay(at + "lognormal.", start)
                : new Delay.Fixed(checked(at + "fixed", fixed));
    }

    private static Duration checked(String at, @Nullable Duration duration) {
        if (duration == null || duration.isNegative() || duration.compareTo(Delay.MAX_DELAY) > 0) {
            throw new InvalidSnapshotException(at, "must be from PT0S to " + Delay.MAX_DELAY);
        }
        return duration;
    }

    /** Anywhere between two bounds. */
    public record Uniform(@Nullable Duration from, @Nullable Duration to) {

        Delay toDelay(String at, long seed) {
            Duration least = checked(at + "from", from);
            Duration most = checked(at + "to", to);
            if (most.compareTo(least) < 0) {
                throw new InvalidSnapshotException(at + "to", "is less than from");
            }
            return new Delay.Uniform(least, most, seed);
        }
    }

    /** Mostly near the median; sigma is the spread of the logarithm. */
    public record Lognormal(
            @Nullable Duration median, @Nullable Double sigma) {

        Delay toDelay(String at, long seed) {
            if (sigma == null || !(sigma >= 0 && sigma <= 10)) {
                throw new InvalidSnapshotException(at + "sigma", "must be from 0 to 10");
            }
            return new Delay.Lognormal(checked(at + "median", median), sigma, seed);
        }
    }
}
