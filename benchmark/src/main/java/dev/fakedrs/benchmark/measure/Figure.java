package dev.fakedrs.benchmark.measure;

import java.util.List;
import java.util.Locale;

/**
 * What was found out.
 *
 * @param busy whether the machine had other things to do meanwhile
 */
public record Figure(double value, boolean busy) {

    /** What is said where any figure is busy. */
    public static final String BUSY = "The machine was busy: these figures are not good";

    public static double median(List<Double> values) {
        List<Double> sorted = values.stream().sorted().toList();
        int half = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(half) : (sorted.get(half - 1) + sorted.get(half)) / 2;
    }

    /** How many times the other one this is. */
    public Figure to(Figure other) {
        return new Figure(value / other.value, busy || other.busy);
    }

    public String show(String format) {
        return String.format(Locale.ROOT, format, value) + (busy ? " (busy)" : "");
    }
}
