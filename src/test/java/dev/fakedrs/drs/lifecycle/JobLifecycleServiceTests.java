package dev.fakedrs.drs.lifecycle;

import static dev.fakedrs.job.JobStatus.CONFIGURATION;
import static dev.fakedrs.job.JobStatus.INCRE_TRANSFER_STARTED;
import static dev.fakedrs.job.JobStatus.PAUSING;
import static dev.fakedrs.job.JobStatus.RELEASE_RESOURCE_COMPLETE;
import static dev.fakedrs.job.JobStatus.RELEASE_RESOURCE_STARTED;
import static dev.fakedrs.job.JobStatus.STARTJOBING;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.fakedrs.contract.rule.DrsException;
import dev.fakedrs.contract.rule.JobRule;
import dev.fakedrs.contract.rule.Rule;
import dev.fakedrs.drs.command.FamilyCommandExecutor;
import dev.fakedrs.drs.command.JobCommand.Precondition;
import dev.fakedrs.drs.command.JobCommandExecutor;
import dev.fakedrs.job.Job;
import dev.fakedrs.job.JobStatus;
import dev.fakedrs.job.ParentLink.Role;
import dev.fakedrs.job.TestJob;
import dev.fakedrs.job.setup.JobSetup;
import dev.fakedrs.job.setup.PreStartChecks;
import dev.fakedrs.job.setup.PreStartChecks.Precheck;
import dev.fakedrs.job.switchover.Switchover;
import dev.fakedrs.job.switchover.SwitchoverMode;
import dev.fakedrs.job.switchover.SwitchoverStatus;
import dev.fakedrs.project.Project;
import dev.fakedrs.project.TestProject;
import dev.fakedrs.scenario.ScenarioEngine;
import dev.fakedrs.setting.TestSettings;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** A switchover that runs, force, and families whose parent has ended. */
class JobLifecycleServiceTests {

    private static final Instant T = Instant.EPOCH;
    private static final Job SWITCHING = TestJob.of("job", INCRE_TRANSFER_STARTED)
            .startSwitchover(new Switchover(SwitchoverMode.SOURCE, T, T.plusSeconds(3), null));

    private final Project project = TestProject.empty();
    private final JobLifecycleService lifecycle = new JobLifecycleService(
            new FamilyCommandExecutor(
                    new JobCommandExecutor(new ScenarioEngine(match -> {}), (operation, job, now) -> {})),
            new TimelinePlanner(TestSettings.of("fake-drs.durations.stop=8s")));

    @Test
    void pausesAndTerminatesFromTheInstantAtWhichASwitchoverEnds() {
        project.put(SWITCHING);
        pass(2_999);
        assertThat(refused(() -> lifecycle.pause(project, "job"))).isEqualTo(JobRule.SWITCHOVER_RUNNING);
        assertThat(refused(() -> lifecycle.terminate(project, "job", false))).isEqualTo(JobRule.SWITCHOVER_RUNNING);
        pass(1);
        lifecycle.pause(project, "job");
        assertThat(status("job")).isEqualTo(PAUSING);
        lifecycle.terminate(project, "job", false);
        assertThat(status("job")).isEqualTo(RELEASE_RESOURCE_STARTED);
    }

    @Test
    void resumesOnlyAfterASwitchover() {
        project.put(TestJob.of("job", JobStatus.INCRE_TRANSFER_FAILED)
                .startSwitchover(new Switchover(SwitchoverMode.SOURCE, T, T.plusSeconds(3), null)));
        assertThat(refused(() -> lifecycle.resume(project, "job"))).isEqualTo(JobRule.SWITCHOVER_RUNNING);
        pass(3_000);
        lifecycle.resume(project, "job");
        assertThat(status("job")).isEqualTo(STARTJOBING);
    }

    @Test
    void forcesAnEndInTheMiddleOfASwitchoverWhichFails() {
        project.put(SWITCHING);
        pass(1_000);
        lifecycle.terminate(project, "job", true);
        Job ended = project.jobs().find("job").orElseThrow();
        Switchover switchover = Objects.requireNonNull(ended.switchover());
        assertThat(switchover.endsAt()).isEqualTo(T.plusSeconds(1));
        assertThat(switchover.end()).isEqualTo(SwitchoverStatus.SWITCH_VIP_FAILED);
        pass(8_000);
        assertThat(status("job")).isEqualTo(RELEASE_RESOURCE_COMPLETE);
    }

    @Test
    void forcesTheEndOfAStart() {
        project.put(TestJob.of("job", STARTJOBING));
        assertThat(refused(() -> lifecycle.terminate(project, "job", false))).isEqualTo(JobRule.JOB_STATUS);
        lifecycle.terminate(project, "job", true);
        assertThat(status("job")).isEqualTo(RELEASE_RESOURCE_STARTED);
    }

    @Test
    void endsAParentWithItsSubtasksEvenOneThatIsJustStarting() {
        put(
                TestJob.of("parent", INCRE_TRANSFER_STARTED),
                TestJob.subtask(Role.MASTER, STARTJOBING),
                TestJob.subtask(Role.SLAVE, RELEASE_RESOURCE_COMPLETE));
        lifecycle.terminate(project, "parent", false);
        assertThat(project.jobs().all())
                .extracting(job -> job.statusAt(T))
                .containsExactly(RELEASE_RESOURCE_STARTED, RELEASE_RESOURCE_STARTED, RELEASE_RESOURCE_COMPLETE);
    }

    /** The parent has ended by itself: it stays as it is, and its subtask ends. */
    @Test
    void endsWhatATerminatedParentHasLeftBehind() {
        Job parent = TestJob.of("parent", RELEASE_RESOURCE_COMPLETE);
        put(parent, TestJob.subtask(Role.FORWARD, INCRE_TRANSFER_STARTED));
        lifecycle.terminate(project, "parent", false);
        assertThat(project.jobs().find("parent")).contains(parent);
        assertThat(status("forward")).isEqualTo(RELEASE_RESOURCE_STARTED);
        assertThat(refused(() -> lifecycle.terminate(project, "parent", true))).isEqualTo(JobRule.JOB_STATUS);
    }

    @Test
    void deletesAFamilyOnceAllOfItHasEnded() {
        put(
                TestJob.of("parent", RELEASE_RESOURCE_COMPLETE),
                TestJob.subtask(Role.MASTER, RELEASE_RESOURCE_COMPLETE),
                TestJob.subtask(Role.SLAVE, RELEASE_RESOURCE_STARTED));
        DrsException refusal = assertThatExceptionOfType(DrsException.class)
                .isThrownBy(() -> lifecycle.delete(project, "parent"))
                .actual();
        assertThat(refusal.reason()).isEqualTo("job-status; subtask=slave; status=RELEASE_RESOURCE_STARTED");
        put(TestJob.subtask(Role.SLAVE, RELEASE_RESOURCE_STARTED).withDeleted());
        lifecycle.delete(project, "parent");
        assertThat(project.jobs().all()).extracting(Job::deleted).containsOnly(true);
    }

    @Test
    void startsAfterAPrecheckThatPasses() {
        project.put(TestJob.of("job", CONFIGURATION));
        assertThat(refused(() -> lifecycle.start(project, "job", null, Precondition.NONE)))
                .isEqualTo(JobRule.NOT_CHECKED);
        project.put(checked(TestJob.of("job", CONFIGURATION), false));
        assertThat(refused(() -> lifecycle.start(project, "job", null, Precondition.NONE)))
                .isEqualTo(JobRule.NOT_CHECKED);
        project.put(checked(TestJob.of("job", CONFIGURATION), true));
        assertThat(lifecycle.start(project, "job", null, Precondition.NONE).statusAt(T))
                .isEqualTo(STARTJOBING);
    }

    @Test
    void startsABackwardSubtaskWithoutAPrecheckWhileItsForwardOneRuns() {
        put(
                TestJob.dualActiveParent(CONFIGURATION),
                TestJob.subtask(Role.FORWARD, STARTJOBING),
                TestJob.subtask(Role.BACKWARD, CONFIGURATION));
        assertThat(refused(() -> lifecycle.start(project, "backward", null, Precondition.NONE)))
                .isEqualTo(JobRule.FORWARD_FIRST);
        put(TestJob.subtask(Role.FORWARD, INCRE_TRANSFER_STARTED));
        lifecycle.start(project, "backward", null, Precondition.NONE);
        assertThat(status("backward")).isEqualTo(STARTJOBING);
        assertThat(status("parent")).isEqualTo(CONFIGURATION);
    }

    private static Job checked(Job job, boolean passed) {
        Precheck precheck = new Precheck(T, T, passed, true);
        return job.withSetup(JobSetup.NONE.withChecks(PreStartChecks.NONE.withPrecheck(precheck)));
    }

    private void put(Job... jobs) {
        project.jobs().inTransaction(transaction -> {
            List.of(jobs).forEach(transaction::put);
            return jobs;
        });
    }

    private void pass(int millis) {
        project.clock().forwardBy(Duration.ofMillis(millis));
    }

    private JobStatus status(String jobId) {
        return project.jobs().find(jobId).orElseThrow().statusAt(project.clock().instant());
    }

    private static Rule refused(Runnable call) {
        return assertThatExceptionOfType(DrsException.class)
                .isThrownBy(call::run)
                .actual()
                .rule();
    }
}
