package dev.fakedrs.scenario;

import java.time.Duration;
import java.util.random.RandomGenerator;

/** The delay of a response, in real time. */
public sealed interface Delay {

    /** The maximum delay of a response. */
    Duration MAX_DELAY = Duration.ofMinutes(10);

    /** Returns the delay of one response. */
    Duration draw(RandomGenerator random);

    /** Returns the seed of a random delay, or 0 for a fixed one. */
    default long seed() {
        return 0;
    }

    /** A constant delay. */
    record Fixed(Duration duration) implements Delay {
        @Override
        public Duration draw(RandomGenerator random) {
            return duration;
        }
    }

    /** A delay between two bounds, each with the same probability. */
    record Uniform(Duration from, Duration to, long seed) implements Delay {
        @Override
        public Duration draw(RandomGenerator random) {
            return Duration.ofNanos(random.nextLong(from.toNanos(), to.toNanos() + 1));
        }
    }

    /**
     * A delay near the median and rarely far above it, as in real services; sigma is the standard deviation of its logarithm.
     */
    record Lognormal(Duration median, double sigma, long seed) implements Delay {
        @Override
        public Duration draw(RandomGenerator random) {
            double factor = Math.exp(sigma * random.nextGaussian());
            return Duration.ofNanos((long) Math.min((double) median.toNanos() * factor, (double) MAX_DELAY.toNanos()));
        }
    }
}
