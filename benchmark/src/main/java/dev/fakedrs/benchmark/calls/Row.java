package dev.fakedrs.benchmark.calls;

import dev.fakedrs.benchmark.measure.Figure;
import dev.fakedrs.benchmark.server.Contender;
import java.util.Map;

/** What is known of one contender. */
record Row(Contender contender, Map<Column, Figure> figures) {

    Figure figure(Column column) {
        Figure figure = figures.get(column);
        if (figure == null) {
            throw new IllegalStateException(contender.name() + " has no " + column.title());
        }
        return figure;
    }
}
