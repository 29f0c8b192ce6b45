package dev.fakedrs.job.switchover;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fakedrs.contract.ErrorCode;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class SwitchoverTests {

    private static final Instant START = Instant.parse("2026-03-02T08:15:41Z");
    private static final Instant END = START.plusSeconds(3);

    @Test
    void isCompleteFromTheInstantOfItsEnd() {
        Switchover switchover = new Switchover(SwitchoverMode.SOURCE, START, END, null);
        assertThat(switchover.statusAt(START)).isEqualTo(SwitchoverStatus.SWITCH_VIP_START);
        assertThat(switchover.statusAt(END.minusMillis(1))).isEqualTo(SwitchoverStatus.SWITCH_VIP_START);
        assertThat(switchover.statusAt(END)).isEqualTo(SwitchoverStatus.SWITCH_VIP_COMPLETE);
    }

    @Test
    void hasFailedFromTheInstantOfItsEnd() {
        Switchover switchover = new Switchover(SwitchoverMode.SOURCE, START, END, ErrorCode.DRS_M01501);
        assertThat(switchover.statusAt(END.minusMillis(1))).isEqualTo(SwitchoverStatus.SWITCH_VIP_START);
        assertThat(switchover.statusAt(END)).isEqualTo(SwitchoverStatus.SWITCH_VIP_FAILED);
    }

    @Test
    void isOverAtOnceWhenItLastsNoTime() {
        Switchover switchover = new Switchover(SwitchoverMode.TARGET, START, START, null);
        assertThat(switchover.statusAt(START)).isEqualTo(SwitchoverStatus.SWITCH_VIP_COMPLETE);
    }
}
