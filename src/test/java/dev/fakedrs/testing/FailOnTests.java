package dev.fakedrs.testing;

import static dev.fakedrs.testing.Call.any;
import static dev.fakedrs.testing.FakeDrs.FailOn.DEVIATION;
import static dev.fakedrs.testing.FakeDrs.FailOn.MISTAKE;
import static dev.fakedrs.testing.FakeDrs.FailOn.REFUSAL;
import static dev.fakedrs.testing.FakeDrs.FailOn.UNUSED_SCENARIO;
import static dev.fakedrs.testing.TestClient.switchOver;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.platform.testkit.engine.Events;

/** When a test fails that passes otherwise: with whole test classes, run by JUnit itself. */
class FailOnTests {

    @Test
    void failsATestThatMeetsADeviation() {
        assertThat(NestedRun.failure(Deviating.class))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("deviation field-unread in SwitchVip, 1 times")
                .hasMessageContaining("force");
    }

    @Test
    void failsATestThatMakesAMistake() {
        assertThat(NestedRun.failure(Mistaken.class))
                .hasMessageContaining("mistake ")
                .hasMessageContaining("SwitchVip");
    }

    @Test
    void failsATestThatIsRefused() {
        assertThat(NestedRun.failure(Refused.class)).hasMessageContaining("refusal job-status in SwitchVip");
    }

    @Test
    void failsATestThatLeavesAScenarioUnused() {
        assertThat(NestedRun.failure(Unused.class))
                .hasMessageContaining("unused scenario never: when {} then {\"answer\":{\"status\":503}}");
    }

    @Test
    void failsEachTestForItsOwnFindingsOnly() {
        Events tests = NestedRun.run(OneOfTwoDeviates.class);
        tests.assertStatistics(events -> events.started(2).succeeded(1).failed(1));
    }

    static class Deviating {

        @RegisterExtension
        static FakeDrs drs = FakeDrs.start().failOn(DEVIATION);

        @Test
        void sendsAFieldTooMany() throws Exception {
            drs.job("orders");
            TestClient.post(drs, "/jobs/orders/switch-vip", "{\"mode\":\"target\",\"force\":true}");
        }
    }

    static class Mistaken {

        @RegisterExtension
        static FakeDrs drs = FakeDrs.start().failOn(MISTAKE, UNUSED_SCENARIO);

        @Test
        void asksForAModeThatThereIsNot() throws Exception {
            drs.job("orders");
            switchOver(drs, "orders", "sideways");
        }
    }

    static class Refused {

        @RegisterExtension
        static FakeDrs drs = FakeDrs.start().failOn(REFUSAL);

        @Test
        void callsAPausedJob() throws Exception {
            drs.job("orders").inStatus("PAUSING");
            switchOver(drs, "orders", "target");
        }
    }

    static class Unused {

        @RegisterExtension
        static FakeDrs drs = FakeDrs.start().failOn(DEVIATION, UNUSED_SCENARIO);

        @Test
        void callsNothing() {
            drs.next(any()).named("never").answer(503);
            drs.every(any()).named("by chance").chance(1).answer(503);
        }
    }

    @TestMethodOrder(MethodOrderer.OrderAnnotation.class)
    static class OneOfTwoDeviates {

        @RegisterExtension
        static FakeDrs drs = FakeDrs.start().perClass().failOn(DEVIATION);

        @Test
        @Order(1)
        void deviates() throws Exception {
            drs.job("orders");
            TestClient.post(drs, "/jobs/orders/switch-vip", "{\"mode\":\"target\",\"force\":true}");
        }

        @Test
        @Order(2)
        void doesNot() throws Exception {
            drs.job("orders");
            switchOver(drs, "orders", "target");
        }
    }
}
