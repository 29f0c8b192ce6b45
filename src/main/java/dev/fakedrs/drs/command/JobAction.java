package dev.fakedrs.drs.command;

import static dev.fakedrs.drs.command.FamilyConstraint.ANY;
import static dev.fakedrs.drs.command.FamilyConstraint.NOT_A_DUAL_ACTIVE_PARENT;
import static dev.fakedrs.drs.command.FamilyConstraint.NOT_A_DUAL_ACTIVE_SUBTASK;
import static dev.fakedrs.drs.command.FamilyConstraint.NOT_A_PARENT;
import static dev.fakedrs.drs.command.FamilyConstraint.NOT_A_SUBTASK;
import static dev.fakedrs.job.JobStatus.CHANGE_JOB_FAILED;
import static dev.fakedrs.job.JobStatus.CHILD_TRANSFER_COMPLETE;
import static dev.fakedrs.job.JobStatus.CHILD_TRANSFER_FAILED;
import static dev.fakedrs.job.JobStatus.CHILD_TRANSFER_STARTED;
import static dev.fakedrs.job.JobStatus.CHILD_TRANSFER_STARTING;
import static dev.fakedrs.job.JobStatus.CONFIGURATION;
import static dev.fakedrs.job.JobStatus.CREATE_FAILED;
import static dev.fakedrs.job.JobStatus.CREATING;
import static dev.fakedrs.job.JobStatus.FULL_TRANSFER_COMPLETE;
import static dev.fakedrs.job.JobStatus.FULL_TRANSFER_FAILED;
import static dev.fakedrs.job.JobStatus.FULL_TRANSFER_STARTED;
import static dev.fakedrs.job.JobStatus.INCRE_TRANSFER_FAILED;
import static dev.fakedrs.job.JobStatus.INCRE_TRANSFER_STARTED;
import static dev.fakedrs.job.JobStatus.PAUSING;
import static dev.fakedrs.job.JobStatus.RELEASE_CHILD_TRANSFER_COMPLETE;
import static dev.fakedrs.job.JobStatus.RELEASE_RESOURCE_COMPLETE;
import static dev.fakedrs.job.JobStatus.RELEASE_RESOURCE_FAILED;
import static dev.fakedrs.job.JobStatus.STARTJOBING;
import static dev.fakedrs.job.JobStatus.START_JOB_FAILED;
import static dev.fakedrs.job.JobStatus.WAITING_FOR_START;

import dev.fakedrs.contract.rule.JobRule;
import dev.fakedrs.job.Job;
import dev.fakedrs.job.JobKind;
import dev.fakedrs.job.JobStatus;
import dev.fakedrs.job.store.JobReader;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * The actions on a job, each with the allowed family members, kinds of jobs, and statuses. Only the statuses for a switchover
 * are elsewhere: they are a setting.
 */
@SuppressWarnings("ImmutableEnumChecker") // Its sets are unmodifiable, and its predicates have no state.
public enum JobAction {
    QUERY(ANY, KindConstraint::any, JobStatus.values()),
    RENAME(NOT_A_DUAL_ACTIVE_PARENT, KindConstraint::any, JobAction.allBut(RELEASE_RESOURCE_COMPLETE)),
    TEST_CONNECTION(NOT_A_DUAL_ACTIVE_PARENT, KindConstraint::any, CONFIGURATION),
    TEST_CLUSTER(NOT_A_SUBTASK, KindConstraint::any, CONFIGURATION),
    SET_UP(NOT_A_DUAL_ACTIVE_PARENT, KindConstraint::any, CONFIGURATION),
    SELECT_OBJECTS(ANY, KindConstraint::notDisasterRecovery, CONFIGURATION),
    SET_DEFINER(ANY, KindConstraint::mysql, CONFIGURATION),
    SET_POLICY(ANY, KindConstraint::synchronization, CONFIGURATION),
    CHANGE_DATA(ANY, KindConstraint::synchronization, CONFIGURATION),
    COMPARE_PARAMS(NOT_A_DUAL_ACTIVE_PARENT, KindConstraint::parameters, CONFIGURATION),
    CHECK(NOT_A_DUAL_ACTIVE_PARENT, KindConstraint::any, CONFIGURATION),
    READ_CHECK(ANY, KindConstraint::any, CONFIGURATION),
    START(NOT_A_DUAL_ACTIVE_PARENT, KindConstraint::any, CONFIGURATION),
    PAUSE(
            ANY,
            KindConstraint::notDisasterRecovery,
            FULL_TRANSFER_STARTED,
            FULL_TRANSFER_FAILED,
            FULL_TRANSFER_COMPLETE,
            INCRE_TRANSFER_STARTED,
            INCRE_TRANSFER_FAILED),
    RESUME(
            NOT_A_DUAL_ACTIVE_PARENT,
            KindConstraint::any,
            PAUSING,
            START_JOB_FAILED,
            FULL_TRANSFER_FAILED,
            INCRE_TRANSFER_FAILED),
    SET_SPEED(NOT_A_DUAL_ACTIVE_PARENT, KindConstraint::any, JobStatus.values()),
    RESET_PASSWORD(
            NOT_A_DUAL_ACTIVE_PARENT,
            KindConstraint::any,
            STARTJOBING,
            START_JOB_FAILED,
            FULL_TRANSFER_STARTED,
            FULL_TRANSFER_FAILED,
            FULL_TRANSFER_COMPLETE,
            INCRE_TRANSFER_STARTED,
            INCRE_TRANSFER_FAILED,
            PAUSING),
    TERMINATE(NOT_A_DUAL_ACTIVE_SUBTASK, KindConstraint::any, JobAction.terminable()),
    /** Public clients force the end of a job that is starting. */
    FORCE_TERMINATE(NOT_A_DUAL_ACTIVE_SUBTASK, KindConstraint::any, JobAction.terminable(STARTJOBING)),
    DELETE(
            NOT_A_DUAL_ACTIVE_SUBTASK,
            KindConstraint::any,
            CREATE_FAILED,
            RELEASE_RESOURCE_COMPLETE,
            RELEASE_CHILD_TRANSFER_COMPLETE),
    COMPARE(NOT_A_PARENT, KindConstraint::mysqlDisasterRecovery, INCRE_TRANSFER_STARTED),
    /** {@code SwitchoverRules} has the rules for switchovers, in the documented order. */
    SWITCH_OVER(ANY, KindConstraint::any, JobStatus.values());

    private final FamilyConstraint member;
    private final Predicate<JobKind> kind;
    private final Set<JobStatus> statuses;

    JobAction(FamilyConstraint member, Predicate<JobKind> kind, JobStatus... statuses) {
        this.member = member;
        this.kind = kind;
        this.statuses = Set.of(statuses);
    }

    /** Returns the job statuses that allow the action. */
    public Set<JobStatus> statuses() {
        return statuses;
    }

    /**
     * Checks that the job allows the action.
     *
     * @throws dev.fakedrs.contract.rule.DrsException if the job's family, kind or status does not allow it
     */
    void check(Job job, JobReader jobs, Instant now) {
        member.check(job, jobs);
        if (!kind.test(job.kind())) {
            throw JobRule.KIND
                    .exception()
                    .detail("db_use_type", job.kind().dbUseType())
                    .detail("engine_type", job.kind().engineType());
        }
        JobStatus status = job.statusAt(now);
        if (!statuses.contains(status) && !endsMore(job, status, jobs, now)) {
            throw JobRule.JOB_STATUS.exception().detail("status", status);
        }
    }

    /**
     * Tells whether a released parent still has subtasks to end. Dual-active subtasks can be ended only through their parent.
     */
    private boolean endsMore(Job job, JobStatus status, JobReader jobs, Instant now) {
        if ((this != TERMINATE && this != FORCE_TERMINATE) || status != RELEASE_RESOURCE_COMPLETE) {
            return false;
        }
        return jobs.subtasks(job.id()).stream()
                .anyMatch(subtask -> !subtask.deleted() && statuses.contains(subtask.statusAt(now)));
    }

    private static JobStatus[] terminable(JobStatus... more) {
        EnumSet<JobStatus> statuses = EnumSet.of(
                CREATING,
                CONFIGURATION,
                WAITING_FOR_START,
                START_JOB_FAILED,
                PAUSING,
                FULL_TRANSFER_STARTED,
                FULL_TRANSFER_FAILED,
                FULL_TRANSFER_COMPLETE,
                INCRE_TRANSFER_STARTED,
                INCRE_TRANSFER_FAILED,
                RELEASE_RESOURCE_FAILED,
                CHANGE_JOB_FAILED,
                CHILD_TRANSFER_STARTING,
                CHILD_TRANSFER_STARTED,
                CHILD_TRANSFER_COMPLETE,
                CHILD_TRANSFER_FAILED);
        statuses.addAll(List.of(more));
        return statuses.toArray(new JobStatus[0]);
    }

    private static JobStatus[] allBut(JobStatus one) {
        return EnumSet.complementOf(EnumSet.of(one)).toArray(new JobStatus[0]);
    }
}
