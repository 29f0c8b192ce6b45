package dev.fakedrs.benchmark;

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
