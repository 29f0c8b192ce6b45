package dev.fakedrs.drs.command;

import static dev.fakedrs.job.JobStatus.CONFIGURATION;
import static dev.fakedrs.job.JobStatus.INCRE_TRANSFER_STARTED;
import static dev.fakedrs.job.JobStatus.PAUSING;
import static dev.fakedrs.job.JobStatus.RELEASE_RESOURCE_COMPLETE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.fakedrs.contract.Operation;
import dev.fakedrs.contract.rule.DrsException;
import dev.fakedrs.drs.command.JobCommandExecutor.JobChange;
import dev.fakedrs.job.Job;
import dev.fakedrs.job.JobStatus;
import dev.fakedrs.job.ParentLink.Role;
import dev.fakedrs.job.TestJob;
import dev.fakedrs.project.Project;
import dev.fakedrs.project.TestProject;
import dev.fakedrs.scenario.ActiveScenario;
import dev.fakedrs.scenario.ScenarioEngine;
import dev.fakedrs.scenario.TestScenario;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Which relatives a command reaches; all are changed, or none. */
class FamilyCommandExecutorTests {

    private static final JobCommand PAUSE = new JobCommand(Operation.BATCH_STOP_JOBS, JobAction.PAUSE);
    private static final JobChange MARK = (job, now, effects) -> job.withName("marked", "");
    private static final JobChange RELATIVE = (job, now, effects) -> job.withName("relative", "");

    private final Project project = TestProject.empty();
    private final FamilyCommandExecutor families = new FamilyCommandExecutor(
            new JobCommandExecutor(new ScenarioEngine(match -> {}), (operation, job, now) -> {}));

    @Test
    void changesAParentAndItsSubtasks() {
        put(parent(INCRE_TRANSFER_STARTED), subtask(Role.MASTER), subtask(Role.SLAVE));
        project.put(TestJob.of("stranger", INCRE_TRANSFER_STARTED));
        Job changed = families.execute(project, PAUSE, "parent", MARK);
        assertThat(changed.id()).isEqualTo("parent");
        assertThat(marked()).containsExactly("parent", "master", "slave");
    }

    @Test
    void passesOverSubtasksInOtherStatusesAndDeletedOnes() {
        put(
                parent(INCRE_TRANSFER_STARTED),
                TestJob.subtask(Role.MASTER, PAUSING),
                subtask(Role.SLAVE).withDeleted(),
                subtask(Role.FORWARD));
        families.execute(project, PAUSE, "parent", MARK);
        assertThat(marked()).containsExactly("parent", "forward");
    }

    @Test
    void changesTheParentOfAForwardSubtaskAndNotItsSibling() {
        put(parent(INCRE_TRANSFER_STARTED), subtask(Role.FORWARD), subtask(Role.BACKWARD));
        families.execute(project, PAUSE, "forward", MARK);
        assertThat(marked()).containsExactly("parent", "forward");
    }

    @Test
    void changesABackwardSubtaskAlone() {
        put(parent(INCRE_TRANSFER_STARTED), subtask(Role.FORWARD), subtask(Role.BACKWARD));
        families.execute(project, PAUSE, "backward", MARK);
        assertThat(marked()).containsExactly("backward");
    }

    @Test
    void changesAMasterAlone() {
        put(parent(INCRE_TRANSFER_STARTED), subtask(Role.MASTER), subtask(Role.SLAVE));
        families.execute(project, PAUSE, "master", MARK);
        assertThat(marked()).containsExactly("master");
    }

    @Test
    void leavesATerminatedParentOfAForwardSubtaskAlone() {
        put(parent(RELEASE_RESOURCE_COMPLETE), subtask(Role.FORWARD));
        families.execute(project, PAUSE, "forward", MARK);
        assertThat(marked()).containsExactly("forward");
    }

    @Test
    void endsTheSubtasksOfAParentThatIsReleasedAlready() {
        put(parent(RELEASE_RESOURCE_COMPLETE), subtask(Role.FORWARD), TestJob.subtask(Role.BACKWARD, PAUSING));
        JobCommand terminate = new JobCommand(Operation.BATCH_DELETE_JOBS, JobAction.TERMINATE);
        families.execute(project, terminate, JobAction.TERMINATE, "parent", (job, now, effects) -> job, MARK);
        assertThat(marked()).containsExactly("forward", "backward");
    }

    @Test
    void asksOfRelativesAnotherActionsStatuses() {
        put(parent(INCRE_TRANSFER_STARTED), subtask(Role.MASTER), TestJob.subtask(Role.SLAVE, CONFIGURATION));
        families.execute(project, PAUSE, JobAction.START, "parent", MARK);
        assertThat(marked()).containsExactly("parent", "slave");
    }

    @Test
    void changesRelativesInTheirOwnWay() {
        put(parent(INCRE_TRANSFER_STARTED), subtask(Role.MASTER));
        Job changed = families.execute(project, PAUSE, JobAction.PAUSE, "parent", MARK, RELATIVE);
        assertThat(changed.name()).isEqualTo("marked");
        assertThat(project.jobs().find("master").orElseThrow().name()).isEqualTo("relative");
    }

    @Test
    void changesAllAtTheSameInstant() {
        put(parent(INCRE_TRANSFER_STARTED), subtask(Role.MASTER));
        project.clock().forwardBy(Duration.ofSeconds(3));
        families.execute(project, PAUSE, "parent", (job, now, effects) -> job.withName(now.toString(), ""));
        assertThat(project.jobs().all()).extracting(Job::name).containsOnly("1970-01-01T00:00:03Z");
    }

    @Test
    void usesAScenarioOnceForAFamily() {
        put(parent(INCRE_TRANSFER_STARTED), subtask(Role.MASTER), subtask(Role.SLAVE));
        ActiveScenario scenario = TestScenario.ofOperation(Operation.BATCH_STOP_JOBS);
        project.scenarios().tryAdd(scenario);
        families.execute(project, PAUSE, "parent", MARK);
        assertThat(scenario.standing().applied()).isOne();
    }

    @Test
    void changesNothingWhereTheJobIsRefused() {
        put(parent(CONFIGURATION), subtask(Role.MASTER));
        assertThatExceptionOfType(DrsException.class)
                .isThrownBy(() -> families.execute(project, PAUSE, "parent", MARK));
        assertThat(marked()).isEmpty();
    }

    @Test
    void changesNothingWhereTheChangeOfARelativeFails() {
        put(parent(INCRE_TRANSFER_STARTED), subtask(Role.MASTER), subtask(Role.SLAVE));
        JobChange breaking = (job, now, effects) -> {
            if (job.id().equals("slave")) {
                throw new IllegalStateException("broken");
            }
            return job.withName("marked", "");
        };
        assertThatIllegalStateException().isThrownBy(() -> families.execute(project, PAUSE, "parent", breaking));
        assertThat(marked()).isEmpty();
    }

    private static Job parent(JobStatus status) {
        return TestJob.of("parent", status);
    }

    private static Job subtask(Role role) {
        return TestJob.subtask(role, INCRE_TRANSFER_STARTED);
    }

    private void put(Job... jobs) {
        project.jobs().inTransaction(transaction -> {
            List.of(jobs).forEach(transaction::put);
            return jobs;
        });
    }

    private List<String> marked() {
        return project.jobs().all().stream()
                .filter(job -> job.name().equals("marked"))
                .map(Job::id)
                .toList();
    }
}
