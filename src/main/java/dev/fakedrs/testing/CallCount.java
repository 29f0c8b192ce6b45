package dev.fakedrs.testing;

/**
 * How many calls a test expects.
 *
 * @param min the least number, from 0
 * @param max the greatest number, not below {@code min}
 */
public record CallCount(int min, int max) {

    /** Checks the numbers. */
    public CallCount {
        if (min < 0 || max < min) {
            throw new IllegalArgumentException("There is no number from " + min + " to " + max + ".");
        }
    }

    /** Exactly one call. */
    public static CallCount once() {
        return times(1);
    }

    /** No call. */
    public static CallCount never() {
        return times(0);
    }

    /** Exactly so many calls. */
    public static CallCount times(int count) {
        return new CallCount(count, count);
    }

    /** So many calls or more. */
    public static CallCount atLeast(int count) {
        return new CallCount(count, Integer.MAX_VALUE);
    }

    /** So many calls or fewer. */
    public static CallCount atMost(int count) {
        return new CallCount(0, count);
    }

    boolean includes(int count) {
        return min <= count && count <= max;
    }

    @Override
    public String toString() {
        if (min == max) {
            return min == 0 ? "no call" : min == 1 ? "one call" : min + " calls";
        }
        return max == Integer.MAX_VALUE
                ? "at least " + min + " calls"
                : min == 0 ? "at most " + max + " calls" : min + " to " + max + " calls";
    }
}
