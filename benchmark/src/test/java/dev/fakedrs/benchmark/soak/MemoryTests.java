package dev.fakedrs.benchmark.soak;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fakedrs.benchmark.measure.Figure;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Thirds, ratios, the busy rule, and the tables that show them. */
class MemoryTests {

    @Test
    void comparesTheLastThirdWithTheFirst() {
        Course course = course(false, 100, 200, 300, 7, 9, 1, 400, 500, 900);

        assertThat(course.firstThird()).isEqualTo(200);
        assertThat(course.lastThird()).isEqualTo(500);
        assertThat(course(false, 100).lastThird()).isEqualTo(100);
    }

    @Test
    void showsTheCourseOfAll() {
        Memory memory =
                new Memory(List.of("Quiet."), 1_000_000, List.of(course(false, 100, 110), course(false, 90, 99)));

        assertThat(memory.isBusy()).isFalse();
        assertThat(memory.markdown())
                .startsWith("Quiet.\n\n|  | idle CPU after the start |")
                .contains("| after 1,000,000 |")
                .contains("| it | 0.25 % of a core | 50 MiB | 60 MiB | 90 MiB | 1.50 | 100 MiB | 110 MiB | 1.10 |")
                .contains("| 60 s | 110 MiB | 1,000 | 99 MiB | 1,000 |")
                .doesNotContain(Figure.BUSY);
    }

    @Test
    void marksWhatWasMeasuredOnABusyMachine() {
        Memory memory = new Memory(List.of("Busy."), 1_000_000, List.of(course(true, 100)));

        assertThat(memory.isBusy()).isTrue();
        assertThat(memory.markdown()).contains("| 1,000 (busy) |").endsWith("\n" + Figure.BUSY + ".\n");
    }

    private static Course course(boolean busy, double... rss) {
        List<Sample> samples = IntStream.range(0, rss.length)
                .mapToObj(i -> new Sample(30 * (i + 1), rss[i], new Figure(1_000, busy)))
                .toList();
        Figure idle = new Figure(0.25, false);
        return new Course("it", idle, 50, 60, 90, samples, idle, 2_000_000, 0.05);
    }
}
