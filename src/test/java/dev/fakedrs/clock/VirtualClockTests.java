package dev.fakedrs.clock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.fakedrs.clock.VirtualClock.Mode;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class VirtualClockTests {

    private static final Instant START = Instant.parse("2026-03-02T08:15:41Z");

    private Instant time = START;
    private final VirtualClock clock = new VirtualClock(() -> time);

    @Test
    void runsWithTheTime() {
        time = START.plusMillis(1500).plusNanos(999_999);
        assertThat(clock.instant()).isEqualTo(START.plusMillis(1500));
        assertThat(clock.mode()).isEqualTo(Mode.RUNNING);
    }

    @Test
    void standsStillWhenFrozenAndRunsOnFromThere() {
        clock.run(Mode.FROZEN, 1);
        time = START.plusSeconds(60);
        assertThat(clock.instant()).isEqualTo(START);
        clock.run(Mode.RUNNING, 1);
        assertThat(clock.instant()).isEqualTo(START);
        time = time.plusSeconds(1);
        assertThat(clock.instant()).isEqualTo(START.plusSeconds(1));
    }

    @Test
    void runsFasterFromWhatItShows() {
        clock.run(Mode.RUNNING, 60);
        time = START.plusSeconds(2);
        assertThat(clock.instant()).isEqualTo(START.plusSeconds(120));
        clock.forwardBy(Duration.ofSeconds(5));
        clock.run(Mode.FROZEN, 60);
        time = time.plusSeconds(9);
        clock.run(Mode.RUNNING, 10_000);
        assertThat(clock.instant()).isEqualTo(START.plusSeconds(125));
        time = time.plusMillis(1);
        assertThat(clock.instant()).isEqualTo(START.plusSeconds(135));
    }

    @Test
    void losesNoMillisecondWhenAdvancedWhileItRuns() {
        for (int i = 1; i <= 1000; i++) {
            time = time.plusMillis(7);
            clock.forwardBy(Duration.ofMillis(13));
        }
        assertThat(clock.instant()).isEqualTo(START.plusMillis(20_000));
    }

    @Test
    void neverGoesBackEvenWhenTheTimeDoes() {
        clock.forwardBy(Duration.ofSeconds(5));
        Instant before = clock.instant();
        time = START.minusSeconds(3600);
        assertThat(clock.instant()).isEqualTo(before);
        assertThatIllegalArgumentException().isThrownBy(() -> clock.forwardTo(before.minusMillis(1)));
        assertThatIllegalArgumentException().isThrownBy(() -> clock.forwardBy(Duration.ofMillis(-1)));
        assertThat(clock.instant()).isEqualTo(before);
    }

    @Test
    void doesNotGoBeyondItsEnd() {
        clock.run(Mode.FROZEN, 1);
        clock.forwardTo(VirtualClock.END);
        assertThat(clock.instant()).isEqualTo(VirtualClock.END);
        assertThatIllegalArgumentException().isThrownBy(() -> clock.forwardBy(Duration.ofMillis(1)));
        assertThatIllegalArgumentException().isThrownBy(() -> clock.forwardBy(Duration.ofSeconds(Long.MAX_VALUE)));
    }

    @Test
    void startsFrozenAtExactlyItsStart() {
        VirtualClock frozen = VirtualClock.startingAt(START, Mode.FROZEN, 1, () -> {
            time = time.plusMillis(1);
            return time;
        });
        assertThat(frozen.instant()).isEqualTo(START);
        assertThat(frozen.mode()).isEqualTo(Mode.FROZEN);
    }

    @Test
    void mayStartAtAnyTime() {
        Instant past = Instant.parse("1999-12-31T23:59:59Z");
        VirtualClock old = VirtualClock.startingAt(past, Mode.RUNNING, 1, () -> time);
        assertThat(old.instant()).isEqualTo(past);
        time = time.plusSeconds(2);
        assertThat(old.instant()).isEqualTo(past.plusSeconds(2));
    }
}
