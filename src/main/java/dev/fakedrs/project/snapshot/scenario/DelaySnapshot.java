package dev.fakedrs.project.snapshot.scenario;

import dev.fakedrs.project.snapshot.reading.InvalidSnapshotException;
import dev.fakedrs.scenario.Delay;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Objects;
import java.util.concurrent.ThreadLocalRandom;
import org.hibernate.validator.constraints.Range;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;
import org.jspecify.annotations.Nullable;

/** The delay of a response: exactly one of fixed, uniform and lognormal. A duration instead of the object is a fixed delay. */
public record DelaySnapshot(
        @Nullable
        @DurationMin(message = DelaySnapshot.BOUNDS)
        @DurationMax(minutes = DelaySnapshot.MAX_MINUTES, message = DelaySnapshot.BOUNDS)
        Duration fixed,

        @Nullable @Valid Uniform uniform,

        @Nullable @Valid Lognormal lognormal,

        @Nullable Long seed) {

    static final int MAX_MINUTES = 10;
    static final String BOUNDS = "must be from 0 to " + MAX_MINUTES + " minutes";

    /** Creates a fixed delay from its short form. */
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
            throw new InvalidSnapshotException(at + "seed", "has no effect: a fixed delay is not random");
        }
        long start = Objects.requireNonNullElseGet(
                seed, () -> ThreadLocalRandom.current().nextLong(1L << 53));
        if (uniform != null) {
            return uniform.toDelay(at + "uniform.", start);
        }
        return lognormal != null ? lognormal.toDelay(start) : new Delay.Fixed(Objects.requireNonNull(fixed));
    }

    /** A delay between two bounds, each with the same probability. */
    public record Uniform(
            @NotNull(message = BOUNDS)
            @DurationMin(message = BOUNDS)
            @DurationMax(minutes = MAX_MINUTES, message = BOUNDS)
            Duration from,

            @NotNull(message = BOUNDS)
            @DurationMin(message = BOUNDS)
            @DurationMax(minutes = MAX_MINUTES, message = BOUNDS)
            Duration to) {

        Delay toDelay(String at, long seed) {
            if (to.compareTo(from) < 0) {
                throw new InvalidSnapshotException(at + "to", "is less than from");
            }
            return new Delay.Uniform(from, to, seed);
        }
    }

    /** A delay near the median; sigma is the standard deviation of its logarithm. */
    public record Lognormal(
            @NotNull(message = BOUNDS)
            @DurationMin(message = BOUNDS)
            @DurationMax(minutes = MAX_MINUTES, message = BOUNDS)
            Duration median,

            @NotNull(message = SIGMA) @Range(max = 10, message = SIGMA)
            Double sigma) {

        private static final String SIGMA = "must be from 0 to 10";

        Delay toDelay(long seed) {
            return new Delay.Lognormal(median, sigma, seed);
        }
    }
}
