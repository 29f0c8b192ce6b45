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

    private static final String NONE = "–";

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
        if (row(Contenders.WIREMOCK).isPresent() || row(Contenders.BARE).isPresent()) {
            text.append("\nAs multiples of WireMock's figures; the last column, of the bare controller's:\n\n");
            List<Column> compared =
                    columns.stream().filter(Column::isComparable).toList();
            append(
                    text,
                    Stream.concat(compared.stream().map(Column::title), Stream.of(Column.CPU.title() + ", to bare")),
                    row -> Stream.concat(
                            compared.stream().map(column -> ratio(row, Contenders.WIREMOCK, column)),
                            Stream.of(ratio(row, Contenders.BARE, Column.CPU))));
        }
        if (isBusy()) {
            text.append("\n").append(Figure.BUSY).append(".\n");
        }
        return text.toString();
    }

    private void append(StringBuilder text, Stream<String> titles, Cells cells) {
        Table table = new Table(titles.toList());
        rows.forEach(row -> table.append(row.contender().name(), cells.of(row).toList()));
        text.append(table.markdown());
    }

    private String ratio(Row row, String key, Column column) {
        return row(key).map(other -> row.figure(column).to(other.figure(column)))
                .map(figure -> figure.show("%.2f×"))
                .orElse(NONE);
    }

    private Optional<Row> row(String key) {
        return rows.stream().filter(row -> row.contender().key().equals(key)).findFirst();
    }

    /** What stands in a row, after the contender's name. */
    private interface Cells {
        Stream<String> of(Row row);
    }
}
