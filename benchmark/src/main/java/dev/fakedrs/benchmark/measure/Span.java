package dev.fakedrs.benchmark.measure;

import java.util.List;

/**
 * A time that was measured.
 *
 * @param seconds how long it was
 * @param cpu seconds of CPU that the server used
 * @param others seconds of CPU that neither the server nor the benchmark used, and that were stolen
 */
public record Span(double seconds, double cpu, double others) {

    /** More of one core than this, and the figures are not the server's alone. */
    private static final double BUSY = 0.1;

    public static Span sum(List<Span> spans) {
        return new Span(
                spans.stream().mapToDouble(Span::seconds).sum(),
                spans.stream().mapToDouble(Span::cpu).sum(),
                spans.stream().mapToDouble(Span::others).sum());
    }

    public boolean isBusy() {
        return othersShare() > BUSY;
    }

    /** In cores. */
    public double othersShare() {
        return others / seconds;
    }

    public Figure figure(double value) {
        return new Figure(value, isBusy());
    }
}
