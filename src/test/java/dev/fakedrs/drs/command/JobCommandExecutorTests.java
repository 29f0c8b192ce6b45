package dev.fakedrs.drs.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.fakedrs.contract.ErrorCode;
import dev.fakedrs.contract.Operation;
import dev.fakedrs.contract.rule.DrsException;
import dev.fakedrs.contract.rule.JobRule;
import dev.fakedrs.drs.command.JobCommand.Precondition;
import dev.fakedrs.job.Job;
import dev.fakedrs.job.JobStatus;
import dev.fakedrs.job.TestJob;
import dev.fakedrs.job.switchover.Switchover;
import dev.fakedrs.job.switchover.SwitchoverMode;
import dev.fakedrs.project.Project;
import dev.fakedrs.project.TestProject;
import dev.fakedrs.scenario.ActiveScenario;
import dev.fakedrs.scenario.ScenarioEffect.Answer.DocumentedError;
import dev.fakedrs.scenario.ScenarioEffect.JobOutcome;
import dev.fakedrs.scenario.ScenarioEngine;
import dev.fakedrs.scenario.TestScenario;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** First the rules, then the scenarios, then the change. */
class JobCommandExecutorTests {

    private static final JobCommand PAUSE = new JobCommand(Operation.BATCH_STOP_JOBS, JobAction.PAUSE);
    private static final JobCommand QUERY = new JobCommand(Operation.BATCH_LIST_JOB_STATUS, JobAction.QUERY);
    private static final Job RUNNING = TestJob.of("job", JobStatus.INCRE_TRANSFER_STARTED);

    private final Project project = TestProject.empty();
    private final JobCommandExecutor commands =
            new JobCommandExecutor(new ScenarioEngine(match -> {}), (operation, job, now) -> {});

    @BeforeEach
    void putJob() {
        project.put(RUNNING);
    }

    @Test
    void keepsAndReturnsTheChangedJob() {
        project.clock().forwardBy(Duration.ofSeconds(7));
        List<Instant> times = new ArrayList<>();
        Job changed = commands.execute(project, PAUSE, "job", (job, now, effects) -> {
            times.add(now);
            assertThat(job).isEqualTo(RUNNING);
            return job.withName("changed", "");
        });
        assertThat(changed.name()).isEqualTo("changed");
        assertThat(project.jobs().find("job")).contains(changed);
        assertThat(times).containsExactly(Instant.EPOCH.plusSeconds(7));
    }

    @ParameterizedTest
    @ValueSource(strings = {"8c81a12f-2581-4424-a3ab-70ed874jb201", "00000000-zzzz-0000-zzzz-000000000000"})
    void knowsNoJobOfAWellFormedId(String id) {
        assertThat(refused(QUERY, id).rule()).isEqualTo(JobRule.JOB_UNKNOWN);
        assertThat(refused(PAUSE, id).rule()).isEqualTo(JobRule.JOB_UNKNOWN);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "nobody",
                "JOB",
                "8C81A12F-2581-4424-A3AB-70ED874JB201",
                "8c81a12f-2581-4424-a3ab-70ed874jb20",
                "8c81a12f-2581-4424-a3ab-70ed874jb2011",
                "8c81a12f-2581-4424-a3ab_70ed874jb201",
                "8c81a12f-2581-4424-a3ab-70ed874jb201\n"
            })
    void takesAnotherIdForMalformed(String id) {
        DrsException refusal = refused(QUERY, id);
        assertThat(refusal.rule()).isEqualTo(JobRule.JOB_ID_MALFORMED);
        assertThat(refusal.arguments()).containsExactly("job_id");
    }

    @Test
    void namesTheFieldOfTheIdAndTheProject() {
        DrsException refusal =
                refused(new JobCommand(Operation.BATCH_VALIDATE_CONNECTIONS, JobAction.TEST_CONNECTION), "nobody");
        assertThat(refusal.arguments()).containsExactly("id");
        refusal.in("mine");
        assertThat(refusal.reason()).isEqualTo("job-id-malformed; reason=no job 'nobody' in project mine");
    }

    @Test
    void refusesADeletedJobWhateverIsAsked() {
        project.put(RUNNING.withDeleted());
        assertThat(refused(QUERY, "job").rule()).isEqualTo(JobRule.JOB_GONE);
        assertThat(refused(PAUSE, "job").rule()).isEqualTo(JobRule.JOB_GONE);
    }

    @Test
    void checksTheActionBeforeThePrecondition() {
        Precondition refusing = (job, jobs, now) -> {
            throw JobRule.NOT_CHECKED.exception();
        };
        JobCommand start = new JobCommand(Operation.BATCH_START_JOBS, JobAction.START, refusing);
        assertThat(refused(start, "job").rule()).isEqualTo(JobRule.JOB_STATUS);
        project.put(TestJob.of("job", JobStatus.CONFIGURATION));
        assertThat(refused(start, "job").rule()).isEqualTo(JobRule.NOT_CHECKED);
    }

    @Test
    void refusesAPauseWhileASwitchoverRuns() {
        Instant end = Instant.EPOCH.plusSeconds(3);
        project.put(RUNNING.startSwitchover(new Switchover(SwitchoverMode.TARGET, Instant.EPOCH, end, null)));
        JobCommand pause =
                new JobCommand(Operation.BATCH_STOP_JOBS, JobAction.PAUSE, Precondition.NO_RUNNING_SWITCHOVER);
        project.clock().forwardBy(Duration.ofMillis(2_999));
        assertThat(refused(pause, "job").reason())
                .isEqualTo("switchover-running; mode=target; until=1970-01-01T00:00:03Z");
        project.clock().forwardBy(Duration.ofMillis(1));
        assertThat(commands.execute(project, pause, "job", (job, now, effects) -> job))
                .isNotNull();
    }

    @Test
    void usesNoScenarioForACallThatARuleRefuses() {
        ActiveScenario scenario = add(TestScenario.answering(new DocumentedError(ErrorCode.DRS_M00004, 500)));
        refused(new JobCommand(Operation.BATCH_START_JOBS, JobAction.START), "job");
        refused(PAUSE, "nobody");
        assertThat(scenario.standing().matched()).isZero();
        assertThat(refused(PAUSE, "job").code()).isEqualTo(ErrorCode.DRS_M00004);
        assertThat(scenario.standing().matched()).isOne();
    }

    @Test
    void changesNothingWhereAScenarioRefuses() {
        add(TestScenario.answering(new DocumentedError(ErrorCode.DRS_M01504, 202)));
        assertThat(refused(PAUSE, "job").rule()).isEqualTo(JobRule.SCENARIO);
        assertThat(refused(QUERY, "job").rule()).isEqualTo(JobRule.SCENARIO);
        assertThat(project.jobs().all()).containsExactly(RUNNING);
    }

    @Test
    void givesTheEffectsOfItsScenarioToTheChange() {
        JobOutcome outcome = new JobOutcome(Duration.ofSeconds(9), null);
        add(TestScenario.of("job", TestScenario.course(outcome)));
        List<JobOutcome> given = new ArrayList<>();
        commands.execute(project, PAUSE, "job", (job, now, effects) -> {
            given.add(effects.jobOutcome());
            return job;
        });
        assertThat(given).containsExactly(outcome);
    }

    @Test
    void showsItsModeToScenarios() {
        ActiveScenario source = add(TestScenario.ofMode("source"));
        ActiveScenario target = add(TestScenario.ofMode("target"));
        JobCommand command =
                new JobCommand(Operation.SWITCH_VIP, JobAction.SWITCH_OVER, "target", (job, jobs, now) -> {});
        commands.execute(project, command, "job", (job, now, effects) -> job);
        assertThat(source.standing().matched()).isZero();
        assertThat(target.standing().matched()).isOne();
    }

    @Test
    void changesNothingWhereTheChangeFails() {
        assertThatIllegalStateException()
                .isThrownBy(() -> commands.execute(project, PAUSE, "job", (job, now, effects) -> {
                    throw new IllegalStateException("broken");
                }));
        assertThat(project.jobs().all()).containsExactly(RUNNING);
    }

    @Test
    void checksOnePreconditionAfterTheOther() {
        List<String> checked = new ArrayList<>();
        Precondition first = (job, jobs, now) -> checked.add("first " + job.id());
        Precondition second = (job, jobs, now) -> checked.add("second " + job.id());
        JobCommand command = new JobCommand(Operation.BATCH_STOP_JOBS, JobAction.PAUSE, first.and(second));
        commands.execute(project, command, "job", (job, now, effects) -> job);
        assertThat(checked).containsExactly("first job", "second job");
    }

    @Test
    void readsAJobAndLetsItsScenarioTakePart() {
        ActiveScenario scenario = add(TestScenario.of("job", TestScenario.course(JobOutcome.NORMAL)));
        assertThat(commands.read(project, QUERY, "job")).isEqualTo(RUNNING);
        assertThat(scenario.standing().applied()).isOne();
    }

    private ActiveScenario add(ActiveScenario scenario) {
        project.scenarios().tryAdd(scenario);
        return scenario;
    }

    /** The refusal of a command that changes a job, or of a query. */
    private DrsException refused(JobCommand command, String jobId) {
        return assertThatExceptionOfType(DrsException.class)
                .isThrownBy(() -> {
                    if (command.operation().query()) {
                        commands.read(project, command, jobId);
                    } else {
                        commands.execute(project, command, jobId, (job, now, effects) -> job.withName("changed", ""));
                    }
                })
                .actual();
    }
}
