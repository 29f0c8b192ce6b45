package dev.fakedrs.benchmark.growth;

import dev.fakedrs.benchmark.measure.Figure;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** A figure of a size and the same figure of the size of one, each measured several times, one after the other. */
record Pairs(List<Double> many, List<Double> one) {

    Pairs() {
        this(new ArrayList<>(), new ArrayList<>());
    }

    /** The median of what each is of its neighbour: what changes slowly meanwhile does not count. */
    double ratio() {
        return Figure.median(IntStream.range(0, many.size())
                .mapToObj(i -> many.get(i) / one.get(i))
                .toList());
    }
}
