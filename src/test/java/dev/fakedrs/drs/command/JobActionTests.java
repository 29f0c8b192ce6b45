package dev.fakedrs.drs.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.fakedrs.contract.rule.DrsException;
import dev.fakedrs.contract.rule.JobRule;
import dev.fakedrs.contract.rule.Rule;
import dev.fakedrs.job.Job;
import dev.fakedrs.job.JobKind;
import dev.fakedrs.job.JobStatus;
import dev.fakedrs.job.ParentLink.Role;
import dev.fakedrs.job.TestJob;
import dev.fakedrs.job.TestKinds;
import dev.fakedrs.job.store.InMemoryJobStore;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who may do what when. Every cell is written down here once more, and not read from the class. */
class JobActionTests {

    private static final Set<JobAction> SET_UP = EnumSet.of(
            JobAction.TEST_CONNECTION,
            JobAction.TEST_CLUSTER,
            JobAction.SET_UP,
            JobAction.SELECT_OBJECTS,
            JobAction.SET_DEFINER,
            JobAction.SET_POLICY,
            JobAction.CHANGE_DATA,
            JobAction.COMPARE_PARAMS,
            JobAction.CHECK,
            JobAction.READ_CHECK);

    private static final Set<JobAction> ALWAYS =
            EnumSet.of(JobAction.QUERY, JobAction.SET_SPEED, JobAction.SWITCH_OVER);

    /** The statuses, and a cross for each column that allows it. */
    private static final String STATUSES = """
            status                          SET_UP START PAUSE RESUME RESET_PASSWORD TERMINATE FORCE_TERMINATE DELETE COMPARE RENAME
            CREATING                        -      -     -     -      -              x         x               -      -       x
            CREATE_FAILED                   -      -     -     -      -              -         -               x      -       x
            CONFIGURATION                   x      x     -     -      -              x         x               -      -       x
            STARTJOBING                     -      -     -     -      x              -         x               -      -       x
            WAITING_FOR_START               -      -     -     -      -              x         x               -      -       x
            START_JOB_FAILED                -      -     -     x      x              x         x               -      -       x
            PAUSING                         -      -     -     x      x              x         x               -      -       x
            FULL_TRANSFER_STARTED           -      -     x     -      x              x         x               -      -       x
            FULL_TRANSFER_FAILED            -      -     x     x      x              x         x               -      -       x
            FULL_TRANSFER_COMPLETE          -      -     x     -      x              x         x               -      -       x
            INCRE_TRANSFER_STARTED          -      -     x     -      x              x         x               -      x       x
            INCRE_TRANSFER_FAILED           -      -     x     x      x              x         x               -      -       x
            RELEASE_RESOURCE_STARTED        -      -     -     -      -              -         -               -      -       x
            RELEASE_RESOURCE_FAILED         -      -     -     -      -              x         x               -      -       x
            RELEASE_RESOURCE_COMPLETE       -      -     -     -      -              -         -               x      -       -
            CHANGE_JOB_STARTED              -      -     -     -      -              -         -               -      -       x
            CHANGE_JOB_FAILED               -      -     -     -      -              x         x               -      -       x
            CHILD_TRANSFER_STARTING         -      -     -     -      -              x         x               -      -       x
            CHILD_TRANSFER_STARTED          -      -     -     -      -              x         x               -      -       x
            CHILD_TRANSFER_COMPLETE         -      -     -     -      -              x         x               -      -       x
            CHILD_TRANSFER_FAILED           -      -     -     -      -              x         x               -      -       x
            RELEASE_CHILD_TRANSFER_STARTED  -      -     -     -      -              -         -               -      -       x
            RELEASE_CHILD_TRANSFER_COMPLETE -      -     -     -      -              -         -               x      -       x
            """;

    /** The members of families: P: the parent is meant, S: a subtask is meant, -: it may be called. */
    private static final String MEMBERS = """
            action          single zones-parent MASTER SLAVE dual-parent FORWARD BACKWARD
            QUERY           -      -            -      -     -           -       -
            RENAME          -      -            -      -     S           -       -
            TEST_CONNECTION -      -            -      -     S           -       -
            TEST_CLUSTER    -      -            P      P     -           P       P
            SET_UP          -      -            -      -     S           -       -
            SELECT_OBJECTS  -      -            -      -     -           -       -
            SET_DEFINER     -      -            -      -     -           -       -
            SET_POLICY      -      -            -      -     -           -       -
            CHANGE_DATA     -      -            -      -     -           -       -
            COMPARE_PARAMS  -      -            -      -     S           -       -
            CHECK           -      -            -      -     S           -       -
            READ_CHECK      -      -            -      -     -           -       -
            START           -      -            -      -     S           -       -
            PAUSE           -      -            -      -     -           -       -
            RESUME          -      -            -      -     S           -       -
            SET_SPEED       -      -            -      -     S           -       -
            RESET_PASSWORD  -      -            -      -     S           -       -
            TERMINATE       -      -            -      -     -           P       P
            FORCE_TERMINATE -      -            -      -     -           P       P
            DELETE          -      -            -      -     -           P       P
            COMPARE         -      S            -      -     S           -       -
            SWITCH_OVER     -      -            -      -     -           -       -
            """;

    /** The kinds of jobs, and those actions that are not for all of them. */
    private static final String KINDS = """
            action          migration migration-down mongodb sync-self-built sync-up taurus postgresql recovery recovery-down
            SELECT_OBJECTS  x         x              x       x               x       x      x          -        -
            SET_DEFINER     x         x              -       x               x       -      -          x        x
            SET_POLICY      -         -              -       x               x       x      x          -        -
            CHANGE_DATA     -         -              -       x               x       x      x          -        -
            COMPARE_PARAMS  x         -              -       -               -       -      -          x        -
            PAUSE           x         x              x       x               x       x      x          -        -
            COMPARE         -         -              -       -               -       -      -          x        x
            """;

    private static final Map<String, JobKind> KIND_NAMES = Map.of(
            "migration", TestKinds.MIGRATION,
            "migration-down", TestKinds.MIGRATION_DOWN,
            "mongodb", TestKinds.MIGRATION_MONGODB,
            "sync-self-built", TestKinds.SELF_BUILT,
            "sync-up", TestKinds.SYNC_UP,
            "taurus", TestKinds.SYNC_TAURUS,
            "postgresql", TestKinds.SYNC_POSTGRESQL,
            "recovery", TestKinds.RECOVERY,
            "recovery-down", TestKinds.RECOVERY_DOWN);

    private final InMemoryJobStore jobs = new InMemoryJobStore();

    @ParameterizedTest
    @EnumSource(JobAction.class)
    void isAllowedInItsStatusesAndInNoOther(JobAction action) {
        Table table = Table.of(STATUSES);
        for (JobStatus status : JobStatus.values()) {
            boolean allowed = ALWAYS.contains(action)
                    || table.cell(status.name(), SET_UP.contains(action) ? "SET_UP" : action.name())
                            .equals("x");
            Job job = TestJob.of("job", kindFor(action), status);
            assertThat(broken(action, job))
                    .as("%s in %s", action, status)
                    .isEqualTo(allowed ? null : JobRule.JOB_STATUS);
            assertThat(action.statuses().contains(status)).isEqualTo(allowed);
        }
    }

    @ParameterizedTest
    @EnumSource(JobAction.class)
    void isForItsMembersOfAFamilyAndForNoOther(JobAction action) {
        JobStatus status = action.statuses().iterator().next();
        Map<String, Job> members = Map.of(
                "single", TestJob.of("single", status),
                "zones-parent", TestJob.of("zones", status),
                "MASTER", TestJob.subtask(Role.MASTER, status),
                "SLAVE", TestJob.subtask(Role.SLAVE, status),
                "dual-parent", TestJob.dualActiveParent(status),
                "FORWARD", TestJob.subtask(Role.FORWARD, status),
                "BACKWARD", TestJob.subtask(Role.BACKWARD, status));
        put(TestJob.subtask(Role.FORWARD, status), TestJob.subtaskOf("zones", Role.SLAVE, status));
        Table table = Table.of(MEMBERS);
        members.forEach((name, job) -> {
            Rule expected = switch (table.cell(action.name(), name)) {
                case "P" -> JobRule.PARENT_ONLY;
                case "S" -> JobRule.SUBTASK_ONLY;
                default -> null;
            };
            Job fitting = job.withSetup(kindFor(action), job.configuration(), job.passwords());
            assertThat(broken(action, fitting)).as("%s of %s", action, name).isEqualTo(expected);
        });
    }

    @ParameterizedTest
    @EnumSource(JobAction.class)
    void isForItsKindsOfJobsAndForNoOther(JobAction action) {
        Table table = Table.of(KINDS);
        JobStatus status = action.statuses().iterator().next();
        KIND_NAMES.forEach((name, kind) -> {
            boolean allowed =
                    !table.has(action.name()) || table.cell(action.name(), name).equals("x");
            assertThat(broken(action, TestJob.of("job", kind, status)))
                    .as("%s of %s", action, name)
                    .isEqualTo(allowed ? null : JobRule.KIND);
        });
    }

    @Test
    void asksForTheMemberThenForTheKindThenForTheStatus() {
        put(TestJob.subtask(Role.MASTER, JobStatus.CREATING));
        assertThat(broken(JobAction.COMPARE, TestJob.of("parent", TestKinds.SYNC_UP, JobStatus.CREATING)))
                .isEqualTo(JobRule.SUBTASK_ONLY);
        assertThat(broken(JobAction.COMPARE, TestJob.of("single", TestKinds.SYNC_UP, JobStatus.CREATING)))
                .isEqualTo(JobRule.KIND);
        assertThat(broken(JobAction.COMPARE, TestJob.of("single", TestKinds.RECOVERY, JobStatus.CREATING)))
                .isEqualTo(JobRule.JOB_STATUS);
    }

    @Test
    void saysWhatIsInTheWay() {
        assertThat(refusal(JobAction.DELETE, TestJob.subtask(Role.FORWARD, JobStatus.CREATING)))
                .extracting(DrsException::reason)
                .isEqualTo("parent-only; parent=parent");
        assertThat(refusal(JobAction.PAUSE, TestJob.of("job", TestKinds.RECOVERY, JobStatus.PAUSING)))
                .extracting(DrsException::reason)
                .isEqualTo("kind; db_use_type=cloudDataGuard; engine_type=cloudDataGuard-mysql");
        assertThat(refusal(JobAction.PAUSE, TestJob.of("job", JobStatus.PAUSING)))
                .extracting(DrsException::reason)
                .isEqualTo("job-status; status=PAUSING");
    }

    /** A parent that stopped by itself has left its subtasks behind; who terminates it once more ends them. */
    @Test
    void terminatesAReleasedParentOfARunningSubtask() {
        put(TestJob.subtask(Role.FORWARD, JobStatus.INCRE_TRANSFER_STARTED));
        Job parent = TestJob.dualActiveParent(JobStatus.RELEASE_RESOURCE_COMPLETE);
        assertThatCode(() -> JobAction.TERMINATE.check(parent, jobs, Instant.EPOCH))
                .doesNotThrowAnyException();
        assertThat(broken(JobAction.FORCE_TERMINATE, parent)).isNull();
        assertThat(broken(JobAction.PAUSE, parent)).isEqualTo(JobRule.JOB_STATUS);
    }

    @Test
    void onlyForcesTheEndOfASubtaskThatIsJustStarting() {
        put(TestJob.subtask(Role.FORWARD, JobStatus.STARTJOBING));
        Job parent = TestJob.dualActiveParent(JobStatus.RELEASE_RESOURCE_COMPLETE);
        assertThat(broken(JobAction.TERMINATE, parent)).isEqualTo(JobRule.JOB_STATUS);
        assertThat(broken(JobAction.FORCE_TERMINATE, parent)).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"RELEASE_RESOURCE_STARTED", "RELEASE_RESOURCE_COMPLETE", "CREATE_FAILED"})
    void doesNotTerminateAReleasedParentOfSubtasksThatHaveEnded(JobStatus ended) {
        put(TestJob.subtask(Role.FORWARD, ended));
        put(TestJob.subtask(Role.BACKWARD, JobStatus.INCRE_TRANSFER_STARTED).withDeleted());
        Job parent = TestJob.dualActiveParent(JobStatus.RELEASE_RESOURCE_COMPLETE);
        assertThat(broken(JobAction.TERMINATE, parent)).isEqualTo(JobRule.JOB_STATUS);
        assertThat(broken(JobAction.FORCE_TERMINATE, parent)).isEqualTo(JobRule.JOB_STATUS);
    }

    @Test
    void doesNotTerminateAParentTwiceWhileItStops() {
        put(TestJob.subtask(Role.FORWARD, JobStatus.INCRE_TRANSFER_STARTED));
        Job parent = TestJob.dualActiveParent(JobStatus.RELEASE_RESOURCE_STARTED);
        assertThat(broken(JobAction.FORCE_TERMINATE, parent)).isEqualTo(JobRule.JOB_STATUS);
    }

    private static JobKind kindFor(JobAction action) {
        return action == JobAction.COMPARE || action == JobAction.COMPARE_PARAMS
                ? TestKinds.RECOVERY
                : TestKinds.SELF_BUILT;
    }

    private void put(Job... some) {
        jobs.inTransaction(transaction -> {
            List.of(some).forEach(transaction::put);
            return some;
        });
    }

    private @Nullable Rule broken(JobAction action, Job job) {
        DrsException refusal = refusal(action, job);
        return refusal == null ? null : refusal.rule();
    }

    private @Nullable DrsException refusal(JobAction action, Job job) {
        return catchThrowableOfType(DrsException.class, () -> action.check(job, jobs, Instant.EPOCH));
    }

    /** Cells by the names of their row and column. */
    private record Table(List<String> columns, Map<String, List<String>> rows) {

        static Table of(String text) {
            List<List<String>> lines = text.lines()
                    .map(line -> Arrays.asList(line.split(" +", -1)))
                    .toList();
            return new Table(
                    lines.get(0), lines.stream().skip(1).collect(Collectors.toMap(line -> line.get(0), line -> line)));
        }

        boolean has(String row) {
            return rows.containsKey(row);
        }

        String cell(String row, String column) {
            List<String> cells = Objects.requireNonNull(rows.get(row), row);
            assertThat(cells).hasSameSizeAs(columns);
            assertThat(columns).contains(column);
            return cells.get(columns.indexOf(column));
        }
    }
}
