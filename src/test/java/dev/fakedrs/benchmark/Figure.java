package dev.fakedrs.benchmark;

import java.util.List;

/**
 * What was found out.
 *
 * @param busy whether the machine had other things to do meanwhile
 */
record Figure(double value, boolean busy) {

    static double median(List<Double> values) {
        List<Double> sorted = values.stream().sorted().toList();
        int half = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(half) : (sorted.get(half - 1) + sorted.get(half)) / 2;
    }

    /** How many times the other one this is. */
    Figure to(Figure other) {
        return new Figure(value / other.value, busy || other.busy);
    }
}
