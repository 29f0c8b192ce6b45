package dev.fakedrs.benchmark.calls;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fakedrs.benchmark.measure.Figure;
import dev.fakedrs.benchmark.measure.Span;
import dev.fakedrs.benchmark.server.Contender;
import dev.fakedrs.benchmark.server.Contenders;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Medians, ratios, the busy rule, and the tables that show them. */
class ReportTests {

    @Test
    void takesTheMiddleOfAnOddAndOfAnEvenNumber() {
        assertThat(Figure.median(List.of(9.0, 1.0, 2.0))).isEqualTo(2.0);
        assertThat(Figure.median(List.of(9.0, 1.0, 2.0, 4.0))).isEqualTo(3.0);
        assertThat(Figure.median(List.of(7.0))).isEqualTo(7.0);
    }

    @Test
    void aRatioIsBusyWhereEitherFigureIs() {
        Figure quiet = new Figure(1, false);
        Figure busy = new Figure(4, true);

        assertThat(quiet.to(busy)).isEqualTo(new Figure(0.25, true));
        assertThat(busy.to(quiet)).isEqualTo(new Figure(4, true));
        assertThat(quiet.to(quiet)).isEqualTo(quiet);
    }

    @Test
    void isBusyWhereOthersTookMoreThanATenthOfACore() {
        assertThat(new Span(20, 15, 2.0).isBusy()).isFalse();
        assertThat(new Span(20, 15, 2.01).isBusy()).isTrue();
        assertThat(new Span(20, 15, 2.01).figure(3)).isEqualTo(new Figure(3, true));
    }

    @Test
    void addsUpTheStarts() {
        Span starts = Span.sum(List.of(new Span(1, 0.5, 0.3), new Span(2, 1, 0), new Span(1, 0.5, 0)));

        assertThat(starts).isEqualTo(new Span(4, 2, 0.3));
        assertThat(starts.isBusy()).isFalse();
    }

    @Test
    void comparesWithTheControlAndWithWireMock() {
        Report report = new Report(
                List.of("2026-03-02, a machine."),
                List.of(row(Contenders.JAR, 30), row(Contenders.WIREMOCK, 60), row(Contenders.CONTROL, 20)));

        assertThat(report.isBusy()).isFalse();
        assertThat(report.markdown().lines())
                .startsWith("2026-03-02, a machine.", "")
                .contains(
                        "| the jar | 30.00 s | 30 µs | 30.0 µs | 30 | 30.00 ms | 30.00 ms | 30 MiB | 30 MiB | 30 MiB | 30 | 30.00 cores |")
                .contains("As multiples of the control's figures:")
                .contains("| the jar | 1.50× | 1.50× | 1.50× | 1.50× | 1.50× | 1.50× | 1.50× | 1.50× | 1.50× |")
                .contains("As multiples of WireMock's figures:")
                .contains("| the jar | 0.50× | 0.50× | 0.50× | 0.50× | 0.50× | 0.50× | 0.50× | 0.50× | 0.50× |")
                .doesNotContain(Figure.BUSY + ".");
    }

    @Test
    void leavesOutComparisonsWithWhoDoesNotTakePart() {
        Report alone = new Report(List.of("Alone."), List.of(row(Contenders.JAR, 30)));
        Report withWireMock =
                new Report(List.of("Two."), List.of(row(Contenders.JAR, 30), row(Contenders.WIREMOCK, 60)));

        assertThat(alone.markdown()).doesNotContain("×");
        assertThat(withWireMock.markdown()).contains("| 0.50× |").doesNotContain("control");
    }

    @Test
    void marksWhatWasMeasuredOnABusyMachine() {
        Row busy = row(Contenders.JAR, 30);
        busy.figures().put(Column.P99, new Figure(31, true));
        Report report = new Report(List.of("Busy."), List.of(busy, row(Contenders.WIREMOCK, 60)));

        assertThat(report.isBusy()).isTrue();
        assertThat(report.markdown())
                .contains("| 31.00 ms (busy) |")
                .contains("| 0.52× (busy) |")
                .contains("\n" + Figure.BUSY + ".\n");
    }

    private static Row row(String key, double value) {
        Map<Column, Figure> figures = new EnumMap<>(Column.class);
        for (Column column : Column.values()) {
            figures.put(column, new Figure(value, false));
        }
        return new Row(new Contender(key, "the " + key, Path.of("."), List.of()), figures);
    }
}
