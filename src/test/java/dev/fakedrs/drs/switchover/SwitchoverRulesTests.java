package dev.fakedrs.drs.switchover;

import static dev.fakedrs.job.JobStatus.INCRE_TRANSFER_FAILED;
import static dev.fakedrs.job.JobStatus.INCRE_TRANSFER_STARTED;
import static dev.fakedrs.job.JobStatus.PAUSING;
import static dev.fakedrs.job.JobStatus.RELEASE_RESOURCE_COMPLETE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.fakedrs.contract.ErrorCode;
import dev.fakedrs.contract.Operation;
import dev.fakedrs.contract.rule.DrsException;
import dev.fakedrs.contract.rule.JobRule;
import dev.fakedrs.contract.rule.Rule;
import dev.fakedrs.drs.command.JobCommandExecutor;
import dev.fakedrs.job.Job;
import dev.fakedrs.job.JobStatus;
import dev.fakedrs.job.ParentLink.Role;
import dev.fakedrs.job.TestJob;
import dev.fakedrs.job.TestKinds;
import dev.fakedrs.job.store.InMemoryJobStore;
import dev.fakedrs.job.switchover.Switchover;
import dev.fakedrs.job.switchover.SwitchoverMode;
import dev.fakedrs.project.Project;
import dev.fakedrs.project.TestProject;
import dev.fakedrs.scenario.ScenarioEffect;
import dev.fakedrs.scenario.ScenarioEffect.SwitchoverOutcome;
import dev.fakedrs.scenario.ScenarioEngine;
import dev.fakedrs.scenario.TestScenario;
import dev.fakedrs.setting.TestSettings;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Which jobs can be switched over, in the documented order of the rules, and how a switchover runs. */
class SwitchoverRulesTests {

    private static final Instant T = Instant.EPOCH;
    private static final Set<JobStatus> ALLOWED = EnumSet.of(INCRE_TRANSFER_STARTED, INCRE_TRANSFER_FAILED);
    private static final Job RUNNING = TestJob.of("job", INCRE_TRANSFER_STARTED);
    private static final Switchover SWITCHOVER = new Switchover(SwitchoverMode.SOURCE, T, T.plusSeconds(3), null);

    private final Project project = TestProject.empty();
    private final SwitchoverService service = new SwitchoverService(
            new JobCommandExecutor(new ScenarioEngine(match -> {}), (operation, job, now) -> {}),
            TestSettings.of("fake-drs.switchover.duration=5s"));

    @ParameterizedTest
    @EnumSource(JobStatus.class)
    void startsInTheAllowedStatusesOnly(JobStatus status) {
        Rule expected = ALLOWED.contains(status)
                ? null
                : status == RELEASE_RESOURCE_COMPLETE ? JobRule.JOB_GONE : JobRule.JOB_STATUS;
        assertThat(brokenByStart(TestJob.of("job", status), T)).isEqualTo(expected);
    }

    @Test
    void startsInTheStatusesThatAreSet() {
        Job paused = TestJob.of("job", PAUSING);
        SwitchoverRules.checkStart(paused, new InMemoryJobStore(), T, EnumSet.of(PAUSING));
        assertThat(refusal(() -> SwitchoverRules.checkStart(RUNNING, new InMemoryJobStore(), T, EnumSet.of(PAUSING)))
                        .reason())
                .isEqualTo("job-status; status=INCRE_TRANSFER_STARTED");
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void isForNoSubtask(Role role) {
        Job subtask = TestJob.subtask(role, INCRE_TRANSFER_STARTED);
        assertThat(brokenByStart(subtask, T)).isEqualTo(JobRule.PARENT_ONLY);
        assertThat(refusal(() -> SwitchoverRules.checkQuery(subtask)).reason()).isEqualTo("parent-only; parent=parent");
    }

    @Test
    void isForSynchronizationsBetweenSelfBuiltDatabasesOnly() {
        assertThat(refusal(() -> SwitchoverRules.checkQuery(
                                TestJob.of("job", TestKinds.MIGRATION_SELF_BUILT, INCRE_TRANSFER_STARTED)))
                        .reason())
                .isEqualTo("synchronization-only; db_use_type=migration");
        assertThat(refusal(() -> SwitchoverRules.checkQuery(
                                TestJob.of("job", TestKinds.SYNC_UP, INCRE_TRANSFER_STARTED)))
                        .reason())
                .isEqualTo("self-built-only; job_direction=up");
    }

    /** Each job breaks the rule that is named, and all rules after it. */
    @Test
    void refusesForTheFirstRuleThatIsBroken() {
        Job job = TestJob.subtask(Role.MASTER, RELEASE_RESOURCE_COMPLETE);
        assertThat(brokenByStart(of(job), T)).isEqualTo(JobRule.JOB_GONE);
        assertThat(brokenByStart(of(TestJob.subtask(Role.MASTER, PAUSING)), T)).isEqualTo(JobRule.PARENT_ONLY);
        assertThat(brokenByStart(of(TestJob.of("job", PAUSING)), T)).isEqualTo(JobRule.SYNCHRONIZATION_ONLY);
        assertThat(brokenByStart(TestJob.of("job", TestKinds.SYNC_UP, PAUSING).startSwitchover(SWITCHOVER), T))
                .isEqualTo(JobRule.SELF_BUILT_ONLY);
        assertThat(brokenByStart(TestJob.of("job", PAUSING).startSwitchover(SWITCHOVER), T))
                .isEqualTo(JobRule.JOB_STATUS);
        assertThat(brokenByStart(RUNNING.startSwitchover(SWITCHOVER), T)).isEqualTo(JobRule.SWITCHOVER_RUNNING);
    }

    @Test
    void startsAgainFromTheInstantAtWhichTheLatestHasEnded() {
        Job switching = RUNNING.startSwitchover(SWITCHOVER);
        assertThat(brokenByStart(switching, T.plusSeconds(3).minusNanos(1))).isEqualTo(JobRule.SWITCHOVER_RUNNING);
        assertThat(brokenByStart(switching, T.plusSeconds(3))).isNull();
    }

    @Test
    void isAskedForAfterItsStartEvenWhenTheJobIsReleased() {
        assertThat(refusal(() -> SwitchoverRules.checkQuery(RUNNING)).rule()).isEqualTo(JobRule.NEVER_SWITCHED);
        Job released = TestJob.of("job", RELEASE_RESOURCE_COMPLETE);
        assertThat(refusal(() -> SwitchoverRules.checkQuery(released)).rule()).isEqualTo(JobRule.NEVER_SWITCHED);
        SwitchoverRules.checkQuery(released.startSwitchover(SWITCHOVER));
    }

    @Test
    void lastsAsLongAsIsSet() {
        project.put(RUNNING);
        project.clock().forwardBy(Duration.ofSeconds(1));
        service.start(project, "job", SwitchoverMode.TARGET);
        assertThat(service.latest(project, "job"))
                .isEqualTo(new Switchover(SwitchoverMode.TARGET, T.plusSeconds(1), T.plusSeconds(6), null));
        assertThat(refusal(() -> service.start(project, "job", SwitchoverMode.SOURCE))
                        .rule())
                .isEqualTo(JobRule.SWITCHOVER_RUNNING);
    }

    @Test
    void hasNoneThatCanBeAskedForAtFirst() {
        project.put(RUNNING);
        assertThat(refusal(() -> service.latest(project, "job")).rule()).isEqualTo(JobRule.NEVER_SWITCHED);
    }

    @Test
    void lastsAndFailsAsItsScenarioSays() {
        project.put(RUNNING);
        SwitchoverOutcome course = new SwitchoverOutcome(Duration.ofSeconds(9), ErrorCode.DRS_M00004);
        project.scenarios().tryAdd(TestScenario.of("job", new ScenarioEffect(null, null, null, course, null)));
        service.start(project, "job", SwitchoverMode.SOURCE);
        assertThat(service.latest(project, "job"))
                .isEqualTo(new Switchover(SwitchoverMode.SOURCE, T, T.plusSeconds(9), ErrorCode.DRS_M00004));
    }

    @Test
    void showsItsOperationAndModeToScenarios() {
        project.put(RUNNING);
        project.scenarios().tryAdd(TestScenario.ofMode("target"));
        project.scenarios().tryAdd(TestScenario.ofOperation(Operation.SHOW_SWITCH_VIP_STATUS));
        service.start(project, "job", SwitchoverMode.TARGET);
        service.latest(project, "job");
        assertThat(project.scenarios().all())
                .extracting(scenario -> scenario.standing().applied())
                .containsExactly(1L, 1L);
    }

    private static Job of(Job job) {
        return job.startSwitchover(SWITCHOVER).withSetup(TestKinds.MIGRATION, job.configuration(), job.passwords());
    }

    private static @Nullable Rule brokenByStart(Job job, Instant now) {
        DrsException refusal = catchThrowableOfType(
                DrsException.class, () -> SwitchoverRules.checkStart(job, new InMemoryJobStore(), now, ALLOWED));
        return refusal == null ? null : refusal.rule();
    }

    private static DrsException refusal(Runnable call) {
        return assertThatExceptionOfType(DrsException.class)
                .isThrownBy(call::run)
                .actual();
    }
}
