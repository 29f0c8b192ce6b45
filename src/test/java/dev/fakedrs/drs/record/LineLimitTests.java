package dev.fakedrs.drs.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The seconds pass here as the test says. */
class LineLimitTests {

    private final List<Runnable> ends = new ArrayList<>();
    private final List<Integer> told = new ArrayList<>();
    private final LineRateLimit limit = new LineRateLimit(20, ends::add, told::add);

    @Test
    void letsTheFirstOfEachSecondInAndCountsTheOthers() {
        assertThat(admitted(500)).isEqualTo(20);
        pass();
        assertThat(admitted(20)).isEqualTo(20);
        pass();
        assertThat(admitted(21)).isEqualTo(20);
        pass();
        assertThat(told).containsExactly(480, 1);
    }

    @Test
    void waitsForNothingWhereNobodyAsks() {
        assertThat(ends).isEmpty();
        admitted(1);
        pass();
        assertThat(ends).isEmpty();
        assertThat(told).isEmpty();
    }

    private long admitted(int lines) {
        return IntStream.range(0, lines).filter(line -> limit.admits()).count();
    }

    private void pass() {
        assertThat(ends).hasSize(1);
        ends.remove(0).run();
    }
}
