package dev.fakedrs.benchmark.growth;

import dev.fakedrs.benchmark.measure.Figure;
import dev.fakedrs.benchmark.measure.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The figures of all sizes, in Markdown.
 *
 * @param circumstances when, where and how they were measured, in sentences
 */
record Curve(List<String> circumstances, List<Point> points) {

    private static final String NONE = "–";

    boolean isBusy() {
        return points.stream()
                .flatMap(point -> point.figures().values().stream())
                .anyMatch(Figure::busy);
    }

    String markdown() {
        List<String> titles = new ArrayList<>(List.of("how many"));
        Stream.of(Quantity.values()).map(Quantity::title).forEach(titles::add);
        Table table = new Table(titles);
        for (Point point : points) {
            List<String> cells = new ArrayList<>(List.of(String.format(Locale.ROOT, "%,d", point.size())));
            Stream.of(Quantity.values())
                    .map(quantity -> show(point.figures().get(quantity), quantity))
                    .forEach(cells::add);
            table.append(point.title(), cells);
        }
        return String.join(" ", circumstances) + "\n\n" + table.markdown()
                + (isBusy() ? "\n" + Figure.BUSY + ".\n" : "");
    }

    private static String show(@Nullable Figure figure, Quantity quantity) {
        return figure == null ? NONE : figure.show(quantity.format());
    }
}
