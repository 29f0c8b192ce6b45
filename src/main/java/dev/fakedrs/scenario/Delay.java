package dev.fakedrs.scenario;

import java.time.Duration;
import java.util.random.RandomGenerator;

/** How late an answer comes, in real time. */
public sealed interface Delay {

    /** No answer is held back longer than this, whatever is drawn. */
    Duration MAX_DELAY = Duration.ofMinutes(10);

    /** The delay of one answer. */
    Duration draw(RandomGenerator random);

    /** Where the draws of a random delay begin; 0 where nothing is random. */
    default long seed() {
        return 0;
    }

    /** Always the same. */
    record Fixed(Duration duration) implements Delay {
        @Override
        public Duration draw(RandomGenerator random) {
            return duration;
        }
    }

    /** Anywhere between two bounds, each as likely as any other. */
    record Uniform(Duration from, Duration to, long seed) implements Delay {
        @Override
        public Duration draw(RandomGenerator random) {
            return Duration.ofNanos(random.nextLong(from.toNanos(), to.toNanos() + 1));
        }
    }

    /** Mostly near a median, and now and then far above it, as real services answer; sigma is the spread of its logarithm. */
    record Lognormal(Duration median, double sigma, long seed) implements Delay {
        @Override
        public Duration draw(RandomGenerator random) {
            double factor = Math.exp(sigma * random.nextGaussian());
            return Duration.ofNanos((long) Math.min((double) median.toNanos() * factor, (double) MAX_DELAY.toNanos()));
        }
    }
}
