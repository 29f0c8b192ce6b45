package dev.fakedrs.project.snapshot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.fakedrs.project.snapshot.reading.InvalidSnapshotException;
import dev.fakedrs.project.snapshot.reading.SnapshotReader;
import jakarta.validation.Validation;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A document costs in proportion to its length, whatever is in it. */
class SnapshotCostTests {

    private static final int SHORT = 1024 * 1024;
    private static final int TIMES = 6;

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final SnapshotReader READER =
            new SnapshotReader(Validation.buildDefaultValidatorFactory().getValidator());

    /** The at sign stands for what grows. With a cost that is the square of the length, six times as much takes 36 times as long. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "jobs: [{id: a, create_time: @}]|1:",
                "jobs:\n- id:@a|  ",
                "jobs: [{id: a, description: @}]|7",
                "jobs: [{id: a, description: '@'}]|w ",
                "jobs: []  # @|c",
                "jobs: [{id: a, name: \"x@\"}]|  ",
                "jobs: [{id: a, @: x}]|1",
                "jobs: [{id: a, create_time: 0x@}]|1_"
            })
    void growsWithItsLengthAlone(String example) {
        String[] parts = example.split("[|]", 2);
        byte[] small = document(parts[0], parts[1], SHORT);
        byte[] large = document(parts[0], parts[1], SHORT * TIMES);
        cpuTime(small);
        assertThat(cpuTime(large)).isLessThan(3 * TIMES * Math.max(cpuTime(small), 1_000_000));
    }

    private static byte[] document(String frame, String filling, int length) {
        return frame.replace("@", filling.repeat(length / filling.length())).getBytes(StandardCharsets.UTF_8);
    }

    /** In nanoseconds; the least of three. */
    private static long cpuTime(byte[] document) {
        return LongStream.range(0, 3)
                .map(round -> {
                    long before = THREADS.getCurrentThreadCpuTime();
                    Throwable refusal = catchThrowable(() -> READER.readYaml(document, ProjectSnapshot.class));
                    assertThat(refusal == null || refusal instanceof InvalidSnapshotException)
                            .isTrue();
                    return THREADS.getCurrentThreadCpuTime() - before;
                })
                .min()
                .orElseThrow();
    }
}
