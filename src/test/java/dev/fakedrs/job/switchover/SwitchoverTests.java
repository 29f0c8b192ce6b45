package dev.fakedrs.job.switchover;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fakedrs.contract.ErrorCode;
import dev.fakedrs.job.switchover.VirtualIps.Active;
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

    @Test
    void failsAtTheEndOfItsJobWhereItRunsThen() {
        Switchover switchover = new Switchover(SwitchoverMode.SOURCE, START, END, null);
        Instant end = END.minusMillis(1);
        Switchover cut = switchover.truncatedAt(end);
        assertThat(cut).isEqualTo(new Switchover(SwitchoverMode.SOURCE, START, end, ErrorCode.DRS_M01501));
        assertThat(cut.statusAt(end.minusMillis(1))).isEqualTo(SwitchoverStatus.SWITCH_VIP_START);
        assertThat(cut.statusAt(end)).isEqualTo(SwitchoverStatus.SWITCH_VIP_FAILED);
    }

    @Test
    void failsAtOnceWhereItsJobEndsAsItBegins() {
        Switchover switchover = new Switchover(SwitchoverMode.TARGET, START, END, null);
        assertThat(switchover.truncatedAt(START).statusAt(START)).isEqualTo(SwitchoverStatus.SWITCH_VIP_FAILED);
    }

    @Test
    void staysAsItIsWhereItsJobEndsBeforeOrAfter() {
        Switchover switchover = new Switchover(SwitchoverMode.SOURCE, START, END, null);
        assertThat(switchover.truncatedAt(START.minusMillis(1))).isSameAs(switchover);
        assertThat(switchover.truncatedAt(END)).isSameAs(switchover);
        assertThat(switchover.truncatedAt(END.plusMillis(1))).isSameAs(switchover);
    }

    @Test
    void keepsTheCodeThatItHasFailedWith() {
        Switchover failed = new Switchover(SwitchoverMode.SOURCE, START, END, ErrorCode.DRS_M00004);
        assertThat(failed.truncatedAt(END).failure()).isEqualTo(ErrorCode.DRS_M00004);
        assertThat(failed.end()).isEqualTo(SwitchoverStatus.SWITCH_VIP_FAILED);
    }

    @Test
    void movesOneSidesAddressAndBack() {
        VirtualIps moved = VirtualIps.DEFAULT.withActiveSwitched(SwitchoverMode.SOURCE);
        assertThat(moved.source().active()).isEqualTo(Active.STANDBY);
        assertThat(moved.target()).isEqualTo(VirtualIps.DEFAULT.target());
        assertThat(moved.withActiveSwitched(SwitchoverMode.SOURCE)).isEqualTo(VirtualIps.DEFAULT);
        VirtualIps other = VirtualIps.DEFAULT.withActiveSwitched(SwitchoverMode.TARGET);
        assertThat(other.target().active()).hasToString("standby");
        assertThat(other.source()).isEqualTo(VirtualIps.DEFAULT.source());
    }
}
