package dev.fakedrs.drs.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.fakedrs.contract.rule.DrsException;
import dev.fakedrs.contract.rule.JobRule;
import dev.fakedrs.drs.lifecycle.JobCreationService;
import dev.fakedrs.drs.lifecycle.NewJob;
import dev.fakedrs.drs.lifecycle.TimelinePlanner;
import dev.fakedrs.drs.modification.Modification;
import dev.fakedrs.drs.modification.ModificationService;
import dev.fakedrs.harness.Parallel;
import dev.fakedrs.job.Job;
import dev.fakedrs.job.JobKind;
import dev.fakedrs.job.Passwords;
import dev.fakedrs.job.setup.JobSetup;
import dev.fakedrs.job.store.JobReader;
import dev.fakedrs.project.Project;
import dev.fakedrs.project.TestProject;
import dev.fakedrs.scenario.ScenarioEngine;
import dev.fakedrs.setting.TestSettings;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** No two jobs of a project have the same name. */
class UniqueJobNamesTests {

    private static final ScenarioEngine SCENARIOS = new ScenarioEngine(match -> {});

    private final Project project = TestProject.empty();
    private final JobCreationService creation = new JobCreationService(
            SCENARIOS,
            new TimelinePlanner(TestSettings.of("fake-drs.durations.creation=0s")),
            (operation, job, now) -> {});
    private final JobCommandExecutor commands = new JobCommandExecutor(SCENARIOS, (operation, job, now) -> {});
    private final ModificationService modifications =
            new ModificationService(commands, new FamilyCommandExecutor(commands));

    @Test
    void givesANameOnceWhereJobsAreCreatedAndRenamedAtOnce() {
        int threads = 8;
        for (int round = 0; round < 50; round++) {
            String name = "orders-" + round;
            List<String> others = IntStream.range(0, threads / 2)
                    .mapToObj(i -> create(name + "-other-" + i))
                    .toList();
            List<Boolean> given = Parallel.calls(threads, thread -> {
                try {
                    if (thread % 2 == 0) {
                        create(name);
                    } else {
                        rename(others.get(thread / 2), name);
                    }
                    return true;
                } catch (DrsException refusal) {
                    assertThat(refusal.rule()).isEqualTo(JobRule.NAME_TAKEN);
                    return false;
                }
            });
            assertThat(given).containsOnlyOnce(true);
            assertThat(project.jobs().named(name)).hasSize(1);
        }
    }

    /** So a check costs the same with any number of jobs. */
    @Test
    void readsNoJobsButThoseOfTheName() {
        JobReader reader = new JobReader() {
            @Override
            public Optional<Job> find(String id) {
                throw new AssertionError("reads " + id);
            }

            @Override
            public List<Job> all() {
                throw new AssertionError("reads all jobs");
            }

            @Override
            public List<Job> subtasks(String parentId) {
                throw new AssertionError("reads subtasks");
            }

            @Override
            public List<Job> named(String name) {
                return List.of();
            }
        };
        assertThatCode(() -> UniqueJobNames.requireUnused("orders", null, reader))
                .doesNotThrowAnyException();
    }

    @Test
    void refusesATakenNameInAnyCase() {
        String first = create("Orders");
        String second = create("others");
        assertThatExceptionOfType(DrsException.class).isThrownBy(() -> create("oRDERS"));
        assertThatExceptionOfType(DrsException.class).isThrownBy(() -> rename(second, "ORDERS"));
        rename(first, "ORDERS");
        rename(first, "elsewhere");
        rename(second, "orders");
        assertThat(project.jobs().named("Orders")).extracting(Job::id).containsExactly(second);
    }

    private String create(String name) {
        NewJob wanted = new NewJob(name, "", JobKind.SELF_BUILT_SYNC, JobSetup.NONE, Passwords.NONE);
        return creation.create(project, wanted).job().id();
    }

    private void rename(String jobId, String name) {
        Modification.Kind same = new Modification.Kind(null, null, null, null, null);
        modifications.modify(
                project,
                jobId,
                new Modification(name, null, null, same, null, null, Map.of(), null, null, null),
                JobCommand.Precondition.NONE);
    }
}
