package dev.fakedrs.drs.lifecycle;

import static dev.fakedrs.job.JobStatus.CONFIGURATION;
import static dev.fakedrs.job.JobStatus.CREATE_FAILED;
import static dev.fakedrs.job.JobStatus.CREATING;
import static dev.fakedrs.job.JobStatus.FULL_TRANSFER_COMPLETE;
import static dev.fakedrs.job.JobStatus.FULL_TRANSFER_FAILED;
import static dev.fakedrs.job.JobStatus.FULL_TRANSFER_STARTED;
import static dev.fakedrs.job.JobStatus.INCRE_TRANSFER_FAILED;
import static dev.fakedrs.job.JobStatus.INCRE_TRANSFER_STARTED;
import static dev.fakedrs.job.JobStatus.PAUSING;
import static dev.fakedrs.job.JobStatus.RELEASE_RESOURCE_COMPLETE;
import static dev.fakedrs.job.JobStatus.RELEASE_RESOURCE_FAILED;
import static dev.fakedrs.job.JobStatus.RELEASE_RESOURCE_STARTED;
import static dev.fakedrs.job.JobStatus.STARTJOBING;
import static dev.fakedrs.job.JobStatus.START_JOB_FAILED;
import static dev.fakedrs.job.JobStatus.WAITING_FOR_START;
import static org.assertj.core.api.Assertions.assertThat;

import dev.fakedrs.job.Job;
import dev.fakedrs.job.JobKind.TaskType;
import dev.fakedrs.job.JobStatus;
import dev.fakedrs.job.StatusTimeline;
import dev.fakedrs.job.StatusTimeline.Phase;
import dev.fakedrs.job.TestJob;
import dev.fakedrs.job.TestKinds;
import dev.fakedrs.job.setup.JobSetup;
import dev.fakedrs.job.setup.NodePlacement;
import dev.fakedrs.scenario.ScenarioEffect.JobOutcome;
import dev.fakedrs.setting.TestSettings;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.assertj.core.groups.Tuple;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TimelinePlannerTests {

    private static final Instant T = Instant.parse("2026-03-02T08:15:41Z");
    private static final long DAY = Duration.ofDays(1).toSeconds();
    private static final JobOutcome USUAL = JobOutcome.NORMAL;

    private final TimelinePlanner planner = new TimelinePlanner(TestSettings.of(
            "fake-drs.durations.creation=1s",
            "fake-drs.durations.start=2s",
            "fake-drs.durations.full-transfer=100s",
            "fake-drs.durations.completion=4s",
            "fake-drs.durations.stop=8s"));

    @Test
    void creates() {
        assertThat(planner.create(T, USUAL)).containsExactly(phase(CREATING, 0), phase(CONFIGURATION, 1));
        assertThat(planner.create(T, lasting(7))).containsExactly(phase(CREATING, 0), phase(CONFIGURATION, 7));
    }

    @Test
    void failsToCreateForGood() {
        assertThat(planner.create(T, failing("CREATE_FAILED")))
                .containsExactly(phase(CREATING, 0), phase(CREATE_FAILED, 1));
        assertThat(planner.create(T, failing("START_JOB_FAILED"))).hasSize(2).contains(phase(CONFIGURATION, 1));
    }

    @Test
    void startsAJobWithBothPhases() {
        assertThat(planner.start(configured(TaskType.FULL_INCR_TRANS), T, null, USUAL))
                .containsExactly(
                        phase(STARTJOBING, 0),
                        phase(FULL_TRANSFER_STARTED, 2),
                        new Phase(FULL_TRANSFER_COMPLETE, at(102), 1),
                        new Phase(INCRE_TRANSFER_STARTED, at(106), 1));
    }

    @Test
    void startsAJobWithOnePhase() {
        assertThat(planner.start(configured(TaskType.FULL_TRANS), T, null, USUAL))
                .containsExactly(
                        phase(STARTJOBING, 0),
                        phase(FULL_TRANSFER_STARTED, 2),
                        new Phase(FULL_TRANSFER_COMPLETE, at(102), 1));
        assertThat(planner.start(configured(TaskType.INCR_TRANS), T, null, USUAL))
                .containsExactly(phase(STARTJOBING, 0), phase(INCRE_TRANSFER_STARTED, 2));
    }

    @Test
    void waitsForAStartToCome() {
        assertThat(planner.start(configured(TaskType.INCR_TRANS), T, at(60), USUAL))
                .containsExactly(
                        phase(WAITING_FOR_START, 0), phase(STARTJOBING, 60), phase(INCRE_TRANSFER_STARTED, 62));
    }

    @ParameterizedTest
    @ValueSource(longs = {0, -1})
    void startsAtOnceWhereItsTimeHasCome(long seconds) {
        assertThat(planner.start(configured(TaskType.INCR_TRANS), T, at(seconds), USUAL))
                .containsExactly(phase(STARTJOBING, 0), phase(INCRE_TRANSFER_STARTED, 2));
    }

    @Test
    void stopsByItselfSomeTimeAfterAStartThatFails() {
        assertThat(planner.start(configured(TaskType.FULL_INCR_TRANS), T, null, failing("START_JOB_FAILED")))
                .containsExactly(
                        phase(STARTJOBING, 0),
                        phase(START_JOB_FAILED, 2),
                        phase(RELEASE_RESOURCE_STARTED, 2 + 14 * DAY),
                        phase(RELEASE_RESOURCE_COMPLETE, 10 + 14 * DAY));
    }

    @Test
    void isKeptForItsOwnNumberOfDaysWhereItFails() {
        NodePlacement placement = new NodePlacement(null, null, null, null, null, 20, null, List.of());
        Job job = configured(TaskType.FULL_INCR_TRANS).withSetup(JobSetup.NONE.withPlacement(placement));
        assertThat(planner.start(job, T, null, failing("FULL_TRANSFER_FAILED")))
                .extracting(Phase::status, Phase::from)
                .containsExactly(
                        tuple(STARTJOBING, 0),
                        tuple(FULL_TRANSFER_STARTED, 2),
                        tuple(FULL_TRANSFER_FAILED, 102),
                        tuple(RELEASE_RESOURCE_STARTED, 102 + 20 * DAY),
                        tuple(RELEASE_RESOURCE_COMPLETE, 110 + 20 * DAY));
        assertThat(planner.resume(in(job, PAUSING, 0), T, failing("START_JOB_FAILED")))
                .contains(phase(RELEASE_RESOURCE_STARTED, 2 + 20 * DAY));
    }

    /** Half of what was left is done when a full transfer fails. */
    @Test
    void failsBeforeAllIsTransferred() {
        Job job = configured(TaskType.FULL_TRANS);
        assertThat(planner.start(job, T, null, failing("FULL_TRANSFER_FAILED")))
                .extracting(Phase::done)
                .containsExactly(0.0, 0.0, 0.5, 0.5, 0.5);
        assertThat(planner.resume(in(job, PAUSING, 0.5), T, failing("FULL_TRANSFER_FAILED")))
                .extracting(Phase::done)
                .containsExactly(0.5, 0.5, 0.75, 0.75, 0.75);
    }

    @Test
    void failsInItsIncrementsAfterAFullTransferThatIsComplete() {
        assertThat(planner.start(configured(TaskType.FULL_INCR_TRANS), T, null, failing("INCRE_TRANSFER_FAILED")))
                .filteredOn(phase -> !phase.from().isBefore(at(102)))
                .hasSize(5)
                .allMatch(phase -> phase.done() == 1);
    }

    @Test
    void failsInItsIncrementsAfterAWhile() {
        assertThat(planner.start(configured(TaskType.INCR_TRANS), T, null, failing("INCRE_TRANSFER_FAILED")))
                .containsExactly(
                        phase(STARTJOBING, 0),
                        phase(INCRE_TRANSFER_STARTED, 2),
                        phase(INCRE_TRANSFER_FAILED, 4),
                        phase(RELEASE_RESOURCE_STARTED, 4 + 14 * DAY),
                        phase(RELEASE_RESOURCE_COMPLETE, 12 + 14 * DAY));
    }

    @Test
    void ignoresAFailureThatIsNotOnItsWay() {
        assertThat(planner.start(configured(TaskType.INCR_TRANS), T, null, failing("FULL_TRANSFER_FAILED")))
                .containsExactly(phase(STARTJOBING, 0), phase(INCRE_TRANSFER_STARTED, 2));
    }

    @Test
    void takesForItsFullTransferTheTimeOfItsScenario() {
        assertThat(planner.start(configured(TaskType.FULL_TRANS), T, null, lasting(7)))
                .containsExactly(
                        phase(STARTJOBING, 0),
                        phase(FULL_TRANSFER_STARTED, 2),
                        new Phase(FULL_TRANSFER_COMPLETE, at(9), 1));
    }

    @Test
    void remembersWhatIsTransferredWhenItPauses() {
        Job job = in(configured(TaskType.FULL_INCR_TRANS), FULL_TRANSFER_STARTED, 0);
        assertThat(planner.pause(job, at(25))).containsExactly(new Phase(PAUSING, at(25), 0.25));
        assertThat(planner.pause(in(job, FULL_TRANSFER_FAILED, 1), at(25))).containsExactly(phase(PAUSING, 25));
        assertThat(planner.pause(in(job, INCRE_TRANSFER_FAILED, 1), at(25)))
                .containsExactly(new Phase(PAUSING, at(25), 1));
    }

    @Test
    void transfersWhatIsLeftWhenItResumes() {
        Job job = in(configured(TaskType.FULL_INCR_TRANS), FULL_TRANSFER_STARTED, 0);
        Job paused = job.withTimeline(job.life().then(at(25), planner.pause(job, at(25))));
        assertThat(planner.resume(paused, at(30), USUAL))
                .containsExactly(
                        new Phase(STARTJOBING, at(30), 0.25),
                        new Phase(FULL_TRANSFER_STARTED, at(32), 0.25),
                        new Phase(FULL_TRANSFER_COMPLETE, at(107), 1),
                        new Phase(INCRE_TRANSFER_STARTED, at(111), 1));
    }

    @Test
    void startsOverAfterAFullTransferThatFailed() {
        Job job = in(configured(TaskType.FULL_TRANS), FULL_TRANSFER_FAILED, 1);
        assertThat(planner.resume(job, T, USUAL))
                .containsExactly(
                        phase(STARTJOBING, 0),
                        phase(FULL_TRANSFER_STARTED, 2),
                        new Phase(FULL_TRANSFER_COMPLETE, at(102), 1));
    }

    /** The statuses that a job was in, the latest now, and those that it goes through when it resumes. */
    @ParameterizedTest
    @CsvSource({
        "FULL_INCR_TRANS, CONFIGURATION STARTJOBING START_JOB_FAILED, FULL_TRANSFER_STARTED FULL_TRANSFER_COMPLETE INCRE_TRANSFER_STARTED",
        "INCR_TRANS, CONFIGURATION STARTJOBING START_JOB_FAILED, INCRE_TRANSFER_STARTED",
        "FULL_INCR_TRANS, FULL_TRANSFER_STARTED PAUSING, FULL_TRANSFER_STARTED FULL_TRANSFER_COMPLETE INCRE_TRANSFER_STARTED",
        "FULL_INCR_TRANS, FULL_TRANSFER_STARTED FULL_TRANSFER_COMPLETE PAUSING, FULL_TRANSFER_COMPLETE INCRE_TRANSFER_STARTED",
        "FULL_TRANS, FULL_TRANSFER_STARTED FULL_TRANSFER_COMPLETE PAUSING, FULL_TRANSFER_COMPLETE",
        "FULL_INCR_TRANS, FULL_TRANSFER_COMPLETE INCRE_TRANSFER_STARTED PAUSING, INCRE_TRANSFER_STARTED",
        "FULL_INCR_TRANS, INCRE_TRANSFER_STARTED INCRE_TRANSFER_FAILED, INCRE_TRANSFER_STARTED",
        "FULL_INCR_TRANS, INCRE_TRANSFER_FAILED, INCRE_TRANSFER_STARTED",
        "FULL_INCR_TRANS, PAUSING, INCRE_TRANSFER_STARTED",
        "INCR_TRANS, PAUSING, INCRE_TRANSFER_STARTED",
        "FULL_TRANS, PAUSING, FULL_TRANSFER_STARTED FULL_TRANSFER_COMPLETE",
        "FULL_INCR_TRANS, START_JOB_FAILED, FULL_TRANSFER_STARTED FULL_TRANSFER_COMPLETE INCRE_TRANSFER_STARTED",
        "FULL_INCR_TRANS, FULL_TRANSFER_FAILED, FULL_TRANSFER_STARTED FULL_TRANSFER_COMPLETE INCRE_TRANSFER_STARTED"
    })
    void resumesInThePhaseThatItWasIn(TaskType phases, String past, String future) {
        List<Phase> lived = statuses(past).stream()
                .map(status -> new Phase(status, T.minusSeconds(60)))
                .toList();
        Job job = configured(phases).withTimeline(new StatusTimeline(lived));
        assertThat(planner.resume(job, T, USUAL))
                .extracting(Phase::status)
                .containsExactlyElementsOf(statuses("STARTJOBING " + future));
    }

    /** A plan that was never reached does not count as past. */
    @Test
    void doesNotTakeAPlanForItsPast() {
        Job job = configured(TaskType.FULL_INCR_TRANS)
                .withTimeline(new StatusTimeline(List.of(
                        phase(STARTJOBING, -9),
                        phase(START_JOB_FAILED, -1),
                        phase(FULL_TRANSFER_COMPLETE, 1),
                        phase(INCRE_TRANSFER_STARTED, 2))));
        assertThat(planner.resume(job, T, USUAL)).contains(phase(FULL_TRANSFER_STARTED, 2));
    }

    @Test
    void stopsWithWhatItHasTransferred() {
        Job job = in(configured(TaskType.FULL_INCR_TRANS), FULL_TRANSFER_STARTED, 0);
        assertThat(planner.stop(job, at(50), USUAL))
                .containsExactly(
                        new Phase(RELEASE_RESOURCE_STARTED, at(50), 0.5),
                        new Phase(RELEASE_RESOURCE_COMPLETE, at(58), 0.5));
        assertThat(planner.stop(job, T, lasting(7)))
                .containsExactly(phase(RELEASE_RESOURCE_STARTED, 0), phase(RELEASE_RESOURCE_COMPLETE, 7));
    }

    @Test
    void failsToStopForGood() {
        assertThat(planner.stop(configured(TaskType.FULL_TRANS), T, failing("RELEASE_RESOURCE_FAILED")))
                .containsExactly(phase(RELEASE_RESOURCE_STARTED, 0), phase(RELEASE_RESOURCE_FAILED, 8));
    }

    private static Job configured(TaskType phases) {
        return TestJob.of("job", TestKinds.with(TestKinds.SELF_BUILT, phases), CONFIGURATION);
    }

    private static Job in(Job job, JobStatus status, double done) {
        return job.withTimeline(new StatusTimeline(List.of(new Phase(status, T, done))));
    }

    private static List<JobStatus> statuses(String names) {
        return List.of(names.split(" ", -1)).stream().map(JobStatus::valueOf).toList();
    }

    private static JobOutcome lasting(long seconds) {
        return new JobOutcome(Duration.ofSeconds(seconds), null);
    }

    private static JobOutcome failing(@Nullable String status) {
        return new JobOutcome(null, status);
    }

    private static Phase phase(JobStatus status, long seconds) {
        return new Phase(status, at(seconds));
    }

    private static Tuple tuple(JobStatus status, long seconds) {
        return Tuple.tuple(status, at(seconds));
    }

    private static Instant at(long seconds) {
        return T.plusSeconds(seconds);
    }
}
