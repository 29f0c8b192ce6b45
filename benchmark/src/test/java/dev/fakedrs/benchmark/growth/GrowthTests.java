package dev.fakedrs.benchmark.growth;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fakedrs.benchmark.measure.Figure;
import dev.fakedrs.benchmark.server.Switchover;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Projects of a size, their calls, ratios, and the table of all. */
class GrowthTests {

    @Test
    void makesProjectsOfEachSize() {
        assertThat(Axis.JOBS.project(2))
                .isEqualTo("{\"jobs\":[{\"id\":\"" + Switchover.JOB
                        + "\"},{\"id\":\"00000002-0000-4000-8000-0000000jb201\"}],\"scenarios\":[]}");
        assertThat(Axis.OTHER_JOB.project(3))
                .containsOnlyOnce(Switchover.JOB)
                .contains("\"job_id\":\"00000002-0000-4000-8000-0000000jb201\"");
        assertThat(Axis.OTHER_JOB.project(3).split("\"when\"", -1)).hasSize(4);
    }

    @Test
    void callsOneOrAllInTurn() {
        assertThat(Axis.JOB.paths(3)).containsExactly("/v3/p1/jobs/00000003-0000-4000-8000-0000000jb201/switch-vip");
        assertThat(Axis.JOBS.paths(3))
                .hasSize(3)
                .contains(Axis.JOB.paths(3).get(0), Axis.JOB.paths(1).get(0));
        assertThat(Axis.PROJECT.paths(3)).containsExactly(Switchover.path("p1", Switchover.JOB));
        assertThat(Axis.PROJECTS.paths(3)).hasSize(3).endsWith(Switchover.path("p3", Switchover.JOB));
    }

    @Test
    void comparesNeighbours() {
        assertThat(new Pairs(List.of(90.0, 190.0, 500.0), List.of(100.0, 200.0, 1000.0)).ratio())
                .isEqualTo(0.9);
    }

    @Test
    void showsWhatIsKnownAndWhatWasMeasuredOnABusyMachine() {
        Map<Quantity, Figure> figures = new EnumMap<>(Quantity.class);
        figures.put(Quantity.RATE, new Figure(12_345, false));
        Curve quiet = new Curve(List.of("Quiet."), List.of(new Point("jobs", 1_000, figures)));
        assertThat(quiet.isBusy()).isFalse();
        assertThat(quiet.markdown())
                .startsWith("Quiet.\n\n|  | how many | requests per second |")
                .contains("| jobs | 1,000 | 12,345 | – |")
                .doesNotContain(Figure.BUSY);

        figures.put(Quantity.RATE_RATIO, new Figure(0.987, true));
        Curve busy = new Curve(List.of("Busy."), List.of(new Point("jobs", 1_000, figures)));
        assertThat(busy.isBusy()).isTrue();
        assertThat(busy.markdown()).contains("| 0.99 (busy) |").endsWith("\n" + Figure.BUSY + ".\n");
    }
}
