package dev.fakedrs.testing;

import static dev.fakedrs.testing.Call.any;
import static dev.fakedrs.testing.CallCount.never;
import static dev.fakedrs.testing.CallCount.once;
import static dev.fakedrs.testing.TestClient.switchOver;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** Which project a test gets: with whole test classes, run by JUnit itself. */
class ExtensionTests {

    private static final Set<String> PROJECTS = new ConcurrentSkipListSet<>();

    @BeforeEach
    void forget() {
        PROJECTS.clear();
    }

    @Test
    void givesEachMethodAProjectNamedAfterIt() {
        NestedRun.run(PerMethod.class)
                .assertStatistics(events -> events.started(3).succeeded(3));
        assertThat(PROJECTS).hasSize(3).allMatch(id -> id.matches("PerMethod-(first|second)-[0-9a-f]{12}"));
    }

    @Test
    void givesMethodsThatRunAtTheSameTimeTheirOwnProjects() {
        NestedRun.run(AtTheSameTime.class)
                .assertStatistics(events -> events.started(4).succeeded(4));
        assertThat(PROJECTS).hasSize(4);
    }

    @Test
    void givesAllMethodsOneProjectThatBeginsAnewBeforeEach() {
        NestedRun.run(PerClass.class)
                .assertStatistics(events -> events.started(2).succeeded(2));
        assertThat(PROJECTS).singleElement().asString().matches("PerClass-[0-9a-f]{12}");
    }

    @Test
    void keepsStateIfAskedTo() {
        NestedRun.run(KeepingState.class)
                .assertStatistics(events -> events.started(3).succeeded(3));
        assertThat(PROJECTS).hasSize(1);
    }

    @Test
    void givesTheProjectAsAParameter() {
        NestedRun.run(AsParameter.class)
                .assertStatistics(events -> events.started(1).succeeded(1));
    }

    @Test
    void knowsTheOnlyTestInOtherThreads() {
        NestedRun.run(OtherThread.class)
                .assertStatistics(events -> events.started(1).succeeded(1));
    }

    @Test
    void givesTestsThatShareAProjectOneAfterTheOther() {
        NestedRun.run(SharedAtTheSameTime.class)
                .assertStatistics(events -> events.started(4).succeeded(4));
        assertThat(PROJECTS).hasSize(1);
    }

    @Test
    void knowsTheTestInAThreadOfItsTimeout() {
        NestedRun.run(WithTimeouts.class)
                .assertStatistics(events -> events.started(4).succeeded(4));
        assertThat(PROJECTS).hasSize(4);
    }

    @Test
    void namesTheCallsWhereAPreparationFails() {
        assertThat(NestedRun.failure(FailingPreparation.class).getSuppressed())
                .singleElement()
                .asString()
                .contains("DRS.M00202");
    }

    @Test
    void saysHowToNameAProjectBeforeATest() {
        assertThatIllegalStateException()
                .isThrownBy(() -> FakeDrs.start().projectId())
                .withMessageContaining("FakeDrs.start().perClass()");
    }

    @Test
    void namesTheProjectAndTheCallsOfATestThatFails() {
        assertThat(NestedRun.failure(Failing.class).getSuppressed())
                .singleElement()
                .asString()
                .contains("Failing-fails-", "http://127.0.0.1:", "was answered with 400 DRS.M00202");
    }

    static class PerMethod {

        @RegisterExtension
        static FakeDrs drs = FakeDrs.start();

        @Test
        void first() {
            PROJECTS.add(drs.projectId());
        }

        @RepeatedTest(2)
        void second() {
            drs.verify(any(), never());
            PROJECTS.add(drs.projectId());
        }
    }

    @Execution(ExecutionMode.CONCURRENT)
    static class AtTheSameTime {

        private static final CyclicBarrier ALL = new CyclicBarrier(4);

        @RegisterExtension
        static FakeDrs drs = FakeDrs.start();

        @RepeatedTest(4)
        void runs() throws Exception {
            drs.job("orders");
            ALL.await();
            switchOver(drs, "orders", "target");
            ALL.await();
            drs.verify(any(), once());
            PROJECTS.add(drs.projectId());
        }
    }

    static class PerClass {

        @RegisterExtension
        static FakeDrs drs = FakeDrs.start().perClass();

        private static final String KNOWN_BEFORE = drs.projectId();

        @RepeatedTest(2)
        void startsAnew() throws Exception {
            assertThat(drs.projectId()).isEqualTo(KNOWN_BEFORE);
            PROJECTS.add(drs.projectId());
            drs.verify(any(), never());
            drs.job("orders");
            switchOver(drs, "orders", "target");
        }
    }

    @TestMethodOrder(MethodOrderer.OrderAnnotation.class)
    static class KeepingState {

        @RegisterExtension
        static FakeDrs drs = FakeDrs.start().perClass().keepingState();

        @BeforeAll
        static void prepare() {
            drs.job("orders");
        }

        @Test
        @Order(1)
        void calls() throws Exception {
            PROJECTS.add(drs.projectId());
            switchOver(drs, "orders", "target");
        }

        @Test
        @Order(2)
        void findsTheCall() {
            drs.verify(any(), once());
        }

        @Nested
        class Within {

            @Test
            void findsTheCall() {
                drs.verify(any(), once());
            }
        }
    }

    @ExtendWith(FakeDrs.class)
    static class AsParameter {

        private DrsProject before;

        @BeforeEach
        void prepare(DrsProject drs) {
            before = drs;
        }

        @Test
        void isTheSame(DrsProject drs) throws Exception {
            drs.job("orders");
            assertThat(switchOver(drs, "orders", "target").statusCode()).isEqualTo(202);
            assertThat(before.projectId()).isEqualTo(drs.projectId());
        }
    }

    static class OtherThread {

        @RegisterExtension
        static FakeDrs drs = FakeDrs.start();

        @Test
        void knowsTheProject() throws Exception {
            Callable<String> question = drs::projectId;
            ExecutorService other = Executors.newSingleThreadExecutor();
            try {
                assertThat(other.submit(question).get()).isEqualTo(drs.projectId());
            } finally {
                other.shutdown();
            }
        }
    }

    static class Failing {

        @RegisterExtension
        static FakeDrs drs = FakeDrs.start();

        @Test
        void fails() throws Exception {
            switchOver(drs, "orders", "target");
            throw new IllegalStateException("as a user's test does");
        }
    }

    @Execution(ExecutionMode.CONCURRENT)
    static class SharedAtTheSameTime {

        @RegisterExtension
        static FakeDrs drs = FakeDrs.start().perClass();

        @RepeatedTest(4)
        void hasItForItself() throws Exception {
            drs.job("orders");
            switchOver(drs, "orders", "target");
            drs.verify(any(), once());
            PROJECTS.add(drs.projectId());
        }
    }

    @Execution(ExecutionMode.CONCURRENT)
    static class WithTimeouts {

        private static final CyclicBarrier ALL = new CyclicBarrier(4);

        @RegisterExtension
        static FakeDrs drs = FakeDrs.start();

        @RepeatedTest(4)
        @Timeout(value = 30, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
        void knowsItsProject() throws Exception {
            ALL.await();
            drs.job("orders");
            PROJECTS.add(drs.projectId());
            ALL.await();
        }
    }

    static class FailingPreparation {

        @RegisterExtension
        static FakeDrs drs = FakeDrs.start();

        @BeforeEach
        void fails() throws Exception {
            switchOver(drs, "orders", "target");
            throw new IllegalStateException("as a user's preparation does");
        }

        @Test
        void doesNotBegin() {
            PROJECTS.add("none");
        }
    }
}
