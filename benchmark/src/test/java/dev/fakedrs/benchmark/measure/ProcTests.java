package dev.fakedrs.benchmark.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/** What is read from /proc. */
class ProcTests {

    private static final String STAT =
            "77 (a (b) c) S 1 77 77 0 -1 4194304 100 0 0 0 1250 250 30 20 20 0 40 0 456492 3133440 410 0";

    @Test
    void addsUpTheCpuOfAProcess() {
        assertThat(Proc.cpu(STAT, 2)).isEqualTo(15.0);
    }

    @Test
    void addsTheChildrenThatHaveEnded() {
        assertThat(Proc.cpu(STAT, 4)).isEqualTo(15.5);
    }

    @Test
    void addsUpTheCpuOfTheMachineWithoutIdleTimeAndInterrupts() {
        String stat = "cpu  1000 200 300 99999 88888 7777 6666 50 40 30\ncpu0 1 1 1 1 1 1 1 1 1 1\n";

        assertThat(Proc.cpuOfMachine(stat)).isEqualTo(15.5);
    }

    @Test
    void readsTheMemoryThatIsResident() {
        assertThat(Proc.rssMebibytes("Name:\tjava\nVmHWM:\t  999999 kB\nVmRSS:\t  102912 kB\n"))
                .isCloseTo(100.5, within(1e-9));
    }

    @Test
    void saysWhenAProcessHasEnded() {
        assertThatThrownBy(() -> Proc.rssMebibytes("Name:\tjava\nState:\tZ (zombie)\n"))
                .isInstanceOf(CannotMeasure.class);
    }
}
