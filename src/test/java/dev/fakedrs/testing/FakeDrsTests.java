package dev.fakedrs.testing;

import static dev.fakedrs.testing.Call.any;
import static dev.fakedrs.testing.Call.switchVip;
import static dev.fakedrs.testing.CallCount.atLeast;
import static dev.fakedrs.testing.CallCount.atMost;
import static dev.fakedrs.testing.CallCount.never;
import static dev.fakedrs.testing.CallCount.once;
import static dev.fakedrs.testing.CallCount.times;
import static dev.fakedrs.testing.Side.SOURCE;
import static dev.fakedrs.testing.Side.TARGET;
import static dev.fakedrs.testing.TestClient.switchOver;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.tuple;

import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a test can do with its project. */
class FakeDrsTests {

    @RegisterExtension
    static FakeDrs drs = FakeDrs.start();

    @Test
    void switchesOver() throws Exception {
        drs.job("orders");
        drs.clock().freeze();
        switchOver(drs, "orders", "target");

        drs.verify(switchVip("orders").mode(TARGET), once());
        assertThat(drs.job("orders").activeVip(TARGET)).isEqualTo("primary");

        assertThat(drs.clock().advanceToNextEvent())
                .extracting(DrsClock.Event::jobId, DrsClock.Event::name)
                .containsExactly(tuple("orders", "SWITCH_VIP_COMPLETE"));
        assertThat(drs.job("orders").activeVip(TARGET)).isEqualTo("standby");
        assertThat(drs.job("orders").activeVip(SOURCE)).isEqualTo("primary");
        assertThat(drs.job("orders").activeAddress(TARGET)).isEqualTo("192.168.20.11");
        assertThat(drs.job("orders").switchover()).hasValueSatisfying(switchover -> {
            assertThat(switchover.mode()).isEqualTo(TARGET);
            assertThat(switchover.status()).isEqualTo("SWITCH_VIP_COMPLETE");
            assertThat(switchover.errorCode()).isNull();
            assertThat(Duration.between(switchover.startedAt(), switchover.endsAt()))
                    .isEqualTo(Duration.ofSeconds(3));
        });
    }

    @Test
    void countsSwitchovers() throws Exception {
        DrsJob job = drs.job("orders");
        assertThat(job.switchover()).isEmpty();
        assertThat(job.switchovers()).isEmpty();
        drs.clock().freeze();
        for (String mode : List.of("target", "source", "target")) {
            switchOver(drs, "orders", mode);
            drs.clock().advance(Duration.ofMinutes(1));
        }
        assertThat(job.switchoverCount()).isEqualTo(3);
        assertThat(job.switchovers()).extracting(DrsJob.Switchover::mode).containsExactly(TARGET, SOURCE, TARGET);
    }

    @Test
    void keepsAJobThatThereIs() {
        drs.job("orders").named("orders-sync").with("engine_type", "postgresql");
        assertThat(drs.job("orders").name()).isEqualTo("orders-sync");
        assertThat(drs.job("orders").json()).contains("\"engine_type\":\"postgresql\"");
        drs.job("orders").remove();
        assertThat(drs.job("orders").name()).isEqualTo("DRS-orde");
    }

    @Test
    void putsAJobIntoAStatus() throws Exception {
        drs.job("orders").inStatus("PAUSING");
        assertThat(drs.job("orders").status()).isEqualTo("PAUSING");
        switchOver(drs, "orders", "target");
        drs.verify(switchVip("orders").refused().errorCode("DRS.M00304").rule("job-status"), once());
        drs.verify(switchVip("orders").accepted(), never());
    }

    @Test
    void makesFamilies() throws Exception {
        drs.family("orders", "orders-a", "orders-b");
        assertThat(switchOver(drs, "orders", "source").statusCode()).isEqualTo(202);
        assertThat(switchOver(drs, "orders-b", "source").body()).contains("DRS.M00308");
    }

    @Test
    void movesTheClock() {
        Instant year2030 = Instant.parse("2030-01-01T00:00:00Z");
        drs.clock().freezeAt(year2030);
        assertThat(drs.clock().now()).isEqualTo(year2030);
        assertThat(drs.clock().advanceToNextEvent()).isEmpty();
        drs.clock().advance(Duration.ofHours(1));
        drs.clock().set(year2030.plusSeconds(7200));
        assertThat(drs.clock().now()).isEqualTo("2030-01-01T02:00:00Z");
        drs.clock().run(10_000);
        assertThat(drs.clock().now()).isAfter("2030-01-01T02:00:00Z");
    }

    @Test
    void movesTheClockByPolling() throws Exception {
        drs.job("orders");
        drs.clock().stepOnPoll();
        switchOver(drs, "orders", "target");
        TestClient.get(drs, "/jobs/orders/get-switch-vip-status");
        assertThat(drs.job("orders").activeVip(TARGET)).isEqualTo("standby");
    }

    @Test
    void refusesTheNextCall() throws Exception {
        drs.job("orders");
        Scenario scenario = drs.next(switchVip("orders")).fail("DRS.M01503");
        assertThat(switchOver(drs, "orders", "target").body()).contains("DRS.M01503");
        assertThat(scenario.uses()).isEqualTo(1);
        assertThat(switchOver(drs, "orders", "target").statusCode()).isEqualTo(202);
        drs.verifyInOrder(switchVip().refused(), switchVip().effect("switchover_started"));
    }

    @Test
    void failsAfterTheStart() throws Exception {
        drs.job("orders");
        drs.clock().freeze();
        drs.next(switchVip("orders")).failAfterStart();
        assertThat(switchOver(drs, "orders", "target").statusCode()).isEqualTo(202);
        drs.clock().advanceToNextEvent();
        assertThat(drs.job("orders").switchover().orElseThrow().errorCode()).isEqualTo("DRS.M01501");
        assertThat(drs.job("orders").activeVip(TARGET)).isEqualTo("primary");
    }

    @Test
    void losesTheResponse() {
        drs.job("orders");
        drs.next(switchVip()).loseResponse();
        assertThatIOException().isThrownBy(() -> switchOver(drs, "orders", "target"));
        drs.verify(switchVip().effect("switchover_started").outcome("lost_response"), once());
        assertThat(drs.job("orders").switchoverCount()).isEqualTo(1);
    }

    @Test
    void resetsTheConnection() {
        drs.job("orders");
        drs.next(switchVip()).reset();
        assertThatIOException().isThrownBy(() -> switchOver(drs, "orders", "target"));
        drs.verify(switchVip().status(0).effect("none").outcome("reset"), once());
        assertThat(drs.job("orders").switchoverCount()).isZero();
    }

    @Test
    void answersAsTold() throws Exception {
        drs.job("orders");
        drs.next(2, any()).answer(503, Map.of("Retry-After", "5"), "Down");
        HttpResponse<String> answer = switchOver(drs, "orders", "target");
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Retry-After")).hasValue("5");
        assertThat(answer.body()).isEqualTo("Down");
        assertThat(switchOver(drs, "orders", "target").statusCode()).isEqualTo(503);
        assertThat(switchOver(drs, "orders", "target").statusCode()).isEqualTo(202);
    }

    @Test
    void answersLate() throws Exception {
        drs.job("orders");
        drs.every(switchVip()).chance(100, 7).delay(Duration.ofMillis(1));
        Scenario scenario = drs.next(switchVip()).after(Duration.ofMillis(1)).last(Duration.ofMinutes(5));
        switchOver(drs, "orders", "target");
        assertThat(scenario.warnings()).isEmpty();
        scenario.remove();
        assertThat(drs.export()).contains("\"percent\":100").doesNotContain("PT5M");
    }

    @Test
    void knowsACallWhoseAnswerIsStillToCome() {
        drs.job("orders");
        drs.job("invoices");
        drs.next(switchVip("orders")).delay(Duration.ofMinutes(1));
        assertThatExceptionOfType(HttpTimeoutException.class)
                .isThrownBy(() -> TestClient.switchOver(drs, "orders", Duration.ofMillis(300)));
        assertThatIOException().isThrownBy(() -> {
            drs.next(switchVip("invoices")).loseResponse();
            switchOver(drs, "invoices", "target");
        });
        drs.verify(switchVip("orders").effect("switchover_started"), once());
        drs.verifyInOrder(switchVip("orders"), switchVip("invoices"));
        assertThat(drs.calls(switchVip("orders")).get(0).duration()).isGreaterThan(Duration.ofSeconds(59));
    }

    @Test
    void refusesASubtaskThatIsAnotherJob() {
        drs.job("orders-a");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> drs.family("orders", "orders-a"))
                .withMessageContaining("orders-a");
    }

    @Test
    void warnsOfAJobThatThereIsNot() {
        assertThat(drs.next(switchVip("missing")).failAfterStart().warnings())
                .singleElement()
                .asString()
                .contains("missing");
    }

    @ParameterizedTest
    @ValueSource(strings = {"DRS.M1", "", "drs.m01503"})
    void refusesUnknownCodes(String code) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> drs.next(switchVip()).fail(code))
                .withMessageContaining("error_code");
    }

    @Test
    void refusesConditionsThatAScenarioCannotKnow() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> drs.next(switchVip().status(202)))
                .withMessageContaining("cannot look at status");
    }

    @Test
    void tellsWhatWasCalledWhereAnExpectationFails() throws Exception {
        drs.job("orders").inStatus("PAUSING");
        switchOver(drs, "orders", "target");
        TestClient.post(drs, "/jobs/orders/switchvip", "{}");
        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(() -> drs.verify(switchVip("orders").mode(SOURCE), once()))
                .withMessageContaining(
                        "Expected one call, but there were 0: {operation=SwitchVip, job_id=orders, mode=source}")
                .withMessageContaining(drs.projectId())
                .withMessageContaining("mode=target was answered with 400 DRS.M00304")
                .withMessageContaining("job-status; status=PAUSING");
        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(() -> drs.verifyInOrder(switchVip(), switchVip()))
                .withMessageContaining(
                        "nearest=SwitchVip; difference=the path is /v3/{project_id}/jobs/{job_id}/switch-vip");
    }

    @Test
    void comparesNumbersOfCalls() throws Exception {
        drs.verify(any(), never());
        switchOver(drs, "orders", "target");
        switchOver(drs, "orders", "source");
        drs.verify(switchVip(), times(2));
        drs.verify(switchVip(), atLeast(2));
        drs.verify(switchVip(), atMost(2));
        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(() -> drs.verify(switchVip(), atLeast(3)))
                .withMessageContaining("at least 3 calls");
        RecordedCall first = drs.calls(switchVip()).get(0);
        assertThat(first.mode()).isEqualTo("target");
        drs.verify(switchVip().after(first), once());
        drs.verify(switchVip().since(first.at()), times(2));
        drs.forgetCalls();
        drs.verify(any(), never());
    }

    @Test
    void readsDeviations() throws Exception {
        drs.job("orders");
        TestClient.post(drs, "/jobs/orders/switch-vip", "{\"mode\":\"target\",\"force\":true}");
        assertThat(drs.calls(switchVip().deviating()))
                .singleElement()
                .satisfies(call ->
                        assertThat(call.deviations()).singleElement().asString().contains("force"));
        assertThat(drs.report()).contains("field-unread");
    }

    @Test
    void loadsWholeProjects() throws Exception {
        drs.load("""
                version: 1
                jobs:
                  - id: invoices
                    status: PAUSING
                """);
        assertThat(drs.job("invoices").status()).isEqualTo("PAUSING");
        String document = drs.export();
        drs.reset();
        drs.load(document);
        assertThat(drs.job("invoices").status()).isEqualTo("PAUSING");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> drs.load("jobs: [{id: invoices, status: PAUSED}]"))
                .withMessageContaining("jobs[0].status");
        assertThat(drs.job("invoices").status()).isEqualTo("PAUSING");
    }
}
