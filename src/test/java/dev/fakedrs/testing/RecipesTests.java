package dev.fakedrs.testing;

import static dev.fakedrs.testing.Call.any;
import static dev.fakedrs.testing.Call.switchVip;
import static dev.fakedrs.testing.Call.switchVipStatus;
import static dev.fakedrs.testing.CallCount.atLeast;
import static dev.fakedrs.testing.CallCount.never;
import static dev.fakedrs.testing.CallCount.once;
import static dev.fakedrs.testing.FakeDrs.FailOn.DEVIATION;
import static dev.fakedrs.testing.FakeDrs.FailOn.MISTAKE;
import static dev.fakedrs.testing.FakeDrs.FailOn.UNUSED_SCENARIO;
import static dev.fakedrs.testing.Side.SOURCE;
import static dev.fakedrs.testing.Side.TARGET;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The recipes of docs/testing-java.md. */
class RecipesTests {

    @RegisterExtension
    static FakeDrs drs = FakeDrs.start();

    private final Client client = new Client();

    @Test
    void switchesOver() {
        drs.job("orders");
        client.switchOver("orders", TARGET);

        drs.verify(switchVip("orders").mode(TARGET), once());
    }

    @Test
    void switchesOverAtAGivenTime() {
        drs.job("orders");
        drs.clock().freeze();
        client.switchOver("orders", TARGET);
        assertThat(drs.job("orders").activeVip(TARGET)).isEqualTo("primary");

        drs.clock().advance(Duration.ofSeconds(3));
        assertThat(drs.job("orders").activeVip(TARGET)).isEqualTo("standby");
    }

    @Test
    void waitsForTheEnd() {
        drs.job("orders");
        drs.clock().stepOnPoll();
        client.switchOver("orders", TARGET);
        client.waitForTheEnd("orders");
        drs.verify(switchVipStatus("orders"), atLeast(1));
        assertThat(drs.job("orders").activeVip(TARGET)).isEqualTo("standby");
    }

    @Test
    void makesCallsFail() {
        drs.job("orders");
        drs.next(switchVip("orders")).fail("DRS.M01503"); // refused with the code's own status
        drs.next(switchVip("orders")).failAfterStart("DRS.M01501"); // 202, and failed when it ends
        drs.next(switchVip("orders")).loseResponse(); // begins, and the connection is cut
        drs.next(2, any()).after(Duration.ofMillis(200)).answer(503, "Down for maintenance"); // late, twice
        drs.every(any()).chance(30).delay(Duration.ofMillis(100)); // 30 of 100 calls are late
        client.switchOver("orders", TARGET);
        drs.verify(switchVip("orders").errorCode("DRS.M01503"), once());
    }

    @Test
    void beginsExactlyOne() {
        drs.job("orders");
        drs.clock().freeze();
        drs.next(switchVip("orders")).loseResponse();
        client.switchOverUntilAnswered("orders", TARGET);

        drs.verify(switchVip("orders").effect("switchover_started"), once());
        assertThat(drs.job("orders").switchoverCount()).isEqualTo(1);
    }

    @Test
    void refusesSubtasks() {
        drs.family("orders", "orders-a", "orders-b");
        client.switchOver("orders-a", SOURCE);

        drs.verify(switchVip("orders-a").rule("parent-only"), once());
        drs.verify(switchVip("orders"), never());
    }

    @Test
    void refusesAJobThatIsPaused() {
        drs.job("orders").inStatus("PAUSING").named("orders-sync");
        client.switchOver("orders", TARGET);

        drs.verifyInOrder(switchVip("orders").refused().errorCode("DRS.M00304"));
    }

    /** The extension in its other forms. */
    static final class Forms {

        static FakeDrs strict = FakeDrs.start().failOn(DEVIATION, MISTAKE, UNUSED_SCENARIO);

        private Forms() {}
    }

    /** A user's client, which takes a lost answer as a failure. */
    private static final class Client {

        void switchOver(String job, Side side) {
            try {
                TestClient.switchOver(drs, job, side.value());
            } catch (Exception e) {
                assertThat(e).isInstanceOf(java.io.IOException.class);
            }
        }

        void switchOverUntilAnswered(String job, Side side) {
            switchOver(job, side);
            switchOver(job, side);
        }

        void waitForTheEnd(String job) {
            try {
                while (TestClient.get(drs, "/jobs/" + job + "/get-switch-vip-status")
                        .body()
                        .contains("SWITCH_VIP_START")) {}
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
