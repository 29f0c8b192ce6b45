package dev.fakedrs.project.snapshot.scenario;

import dev.fakedrs.contract.Operation;
import dev.fakedrs.job.JobStatus;
import dev.fakedrs.project.snapshot.reading.InvalidSnapshotException;
import dev.fakedrs.scenario.ScenarioEffect.JobOutcome;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;
import org.jspecify.annotations.Nullable;

/** The outcome of a job that a call starts: the duration of its longest phase, and the status with which it fails. */
public record JobOutcomeSnapshot(
        @Nullable
        @DurationMin(message = EffectSnapshot.DURATION)
        @DurationMax(days = EffectSnapshot.MAX_DAYS, message = EffectSnapshot.DURATION)
        Duration duration,

        @Nullable JobStatus failsWith) {

    private static final Set<JobStatus> TRANSFER_FAILURES =
            Set.of(JobStatus.START_JOB_FAILED, JobStatus.FULL_TRANSFER_FAILED, JobStatus.INCRE_TRANSFER_FAILED);
    private static final Map<Operation, Set<JobStatus>> FAILURES = Map.of(
            Operation.BATCH_CREATE_JOBS,
            Set.of(JobStatus.CREATE_FAILED),
            Operation.BATCH_START_JOBS,
            TRANSFER_FAILURES,
            Operation.BATCH_RESTORE_TASK,
            TRANSFER_FAILURES,
            Operation.BATCH_DELETE_JOBS,
            Set.of(JobStatus.RELEASE_RESOURCE_FAILED));

    static JobOutcomeSnapshot of(JobOutcome course) {
        return new JobOutcomeSnapshot(
                course.duration(), course.failsWith() == null ? null : JobStatus.valueOf(course.failsWith()));
    }

    /** Checks that the operation starts jobs, and that these can fail with the status. */
    void check(String at, @Nullable Operation operation) {
        Set<JobStatus> failures = operation == null ? null : FAILURES.get(operation);
        if (failures == null) {
            throw new InvalidSnapshotException(
                    at,
                    "needs a when.operation that starts a job: "
                            + "BatchCreateJobs, BatchStartJobs, BatchRestoreTask, BatchDeleteJobs");
        }
        if (failsWith != null && !failures.contains(failsWith)) {
            throw new InvalidSnapshotException(
                    at + ".fails_with",
                    "after " + operation + " a job can fail as one of "
                            + String.join(
                                    ", ",
                                    failures.stream().map(Enum::name).sorted().toList()));
        }
        if (failsWith == null && duration == null) {
            throw new InvalidSnapshotException(at + ".fails_with", "or duration must be given");
        }
    }

    JobOutcome toOutcome() {
        return new JobOutcome(duration, failsWith == null ? null : failsWith.name());
    }
}
