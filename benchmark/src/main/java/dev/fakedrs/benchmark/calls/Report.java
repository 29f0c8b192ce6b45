package dev.fakedrs.benchmark.calls;

import dev.fakedrs.benchmark.measure.Figure;
import dev.fakedrs.benchmark.measure.Table;
import dev.fakedrs.benchmark.server.Contenders;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The figures of all contenders, in Markdown.
 *
 * @param circumstances when, where and how they were measured, in sentences
 */
record Report(List<String> circumstances, List<Row> rows) {

    /** Whether any of the figures was measured on a busy machine. */
    boolean isBusy() {
        return rows.stream().anyMatch(row -> row.figures().values().stream().anyMatch(Figure::busy));
    }

    String markdown() {
        StringBuilder text = new StringBuilder(String.join(" ", circumstances)).append("\n\n");
        List<Column> columns = List.of(Column.values());
        append(
                text,
                columns.stream().map(Column::title),
                row -> columns.stream().map(column -> column.show(row.figure(column))));
        compare(text, Contenders.CONTROL, "the control's");
        compare(text, Contenders.WIREMOCK, "WireMock's");
        if (isBusy()) {
            text.append("\n").append(Figure.BUSY).append(".\n");
        }
        return text.toString();
    }

    /** The table of all figures as multiples of one contender's, where that takes part. */
    private void compare(StringBuilder text, String key, String whose) {
        row(key).ifPresent(other -> {
            List<Column> columns =
                    Stream.of(Column.values()).filter(Column::isComparable).toList();
            text.append("\nAs multiples of ").append(whose).append(" figures:\n\n");
            append(
                    text,
                    columns.stream().map(Column::title),
                    row -> columns.stream()
                            .map(column ->
                                    row.figure(column).to(other.figure(column)).show("%.2f×")));
        });
    }

    private void append(StringBuilder text, Stream<String> titles, Cells cells) {
        Table table = new Table(titles.toList());
        rows.forEach(row -> table.append(row.contender().name(), cells.of(row).toList()));
        text.append(table.markdown());
    }

    private Optional<Row> row(String key) {
        return rows.stream().filter(row -> row.contender().key().equals(key)).findFirst();
    }

    /** What stands in a row, after the contender's name. */
    private interface Cells {
        Stream<String> of(Row row);
    }
}
