package com.example.switchover;

import static com.example.switchover.DrsClient.Mode.TARGET;
import static dev.fakedrs.testing.Call.switchVip;
import static dev.fakedrs.testing.CallCount.once;
import static dev.fakedrs.testing.CallCount.times;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.fakedrs.testing.FakeDrs;
import dev.fakedrs.testing.FakeDrs.FailOn;
import dev.fakedrs.testing.Side;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

@SpringBootTest(properties = "drs.poll-interval=1ms")
class SwitchoverServiceTests {

    @RegisterExtension
    static FakeDrs drs = FakeDrs.start().perClass().failOn(FailOn.DEVIATION, FailOn.MISTAKE, FailOn.UNUSED_SCENARIO);

    @Autowired
    private SwitchoverService switchovers;

    @DynamicPropertySource
    static void drsProperties(DynamicPropertyRegistry registry) {
        drs.properties("drs.").forEach(registry::add);
    }

    @BeforeEach
    void prepare() {
        drs.job("orders");
        drs.clock().stepOnPoll();
    }

    @Test
    void movesTheAddress() throws Exception {
        switchovers.switchOver("orders", TARGET);

        drs.verify(switchVip("orders").mode(Side.TARGET), once());
        assertThat(drs.job("orders").activeVip(Side.TARGET)).isEqualTo("standby");
    }

    @Test
    void saysWhyASwitchoverIsRefused() {
        drs.next(switchVip("orders")).fail("DRS.M01504");
        assertThatExceptionOfType(SwitchoverFailedException.class)
                .isThrownBy(() -> switchovers.switchOver("orders", TARGET))
                .extracting(SwitchoverFailedException::errorCode)
                .isEqualTo("DRS.M01504");
    }

    @Test
    void saysWhyASwitchoverHasFailed() {
        drs.next(switchVip("orders")).failAfterStart();
        assertThatExceptionOfType(SwitchoverFailedException.class)
                .isThrownBy(() -> switchovers.switchOver("orders", TARGET))
                .extracting(SwitchoverFailedException::errorCode)
                .isEqualTo("DRS.M01501");
    }

    @Test
    void beginsNoSecondSwitchoverWhereTheAnswerIsLost() throws Exception {
        drs.clock().run(10);
        drs.next(switchVip("orders")).loseResponse();
        switchovers.switchOver("orders", TARGET);

        drs.verify(switchVip("orders"), once());
        assertThat(drs.job("orders").switchoverCount()).isEqualTo(1);
    }

    @Test
    void callsAgainWhereTheCallIsLost() throws Exception {
        drs.next(switchVip("orders")).reset();
        switchovers.switchOver("orders", TARGET);

        drs.verify(switchVip("orders"), times(2));
        drs.verify(switchVip("orders").effect("switchover_started"), once());
    }
}
