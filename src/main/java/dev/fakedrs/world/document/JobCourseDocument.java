package dev.fakedrs.world.document;

import dev.fakedrs.job.JobStatus;
import dev.fakedrs.scenario.Operation;
import dev.fakedrs.scenario.Then.JobCourse;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** How a job goes on that a call sets going: how long its longest phase takes, and how it fails. */
public record JobCourseDocument(
        @Nullable Duration lasts, @Nullable JobStatus fails) {

    private static final Duration LONGEST = Duration.ofDays(3_650);
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

    static JobCourseDocument of(JobCourse course) {
        return new JobCourseDocument(course.lasts(), course.fails() == null ? null : JobStatus.valueOf(course.fails()));
    }

    /** Checks that calls of the operation set a job going, and that it can fail so. */
    void check(String at, @Nullable Operation operation) {
        Set<JobStatus> failures = operation == null ? null : FAILURES.get(operation);
        if (failures == null) {
            throw new InvalidDocument(
                    at,
                    "needs when.operation to be one that sets a job going: "
                            + "BatchCreateJobs, BatchStartJobs, BatchRestoreTask, BatchDeleteJobs");
        }
        if (fails != null && !failures.contains(fails)) {
            throw new InvalidDocument(
                    at + ".fails",
                    "after " + operation + " a job can fail as one of "
                            + String.join(
                                    ", ",
                                    failures.stream().map(Enum::name).sorted().toList()));
        }
        if (fails == null && lasts == null) {
            throw new InvalidDocument(at + ".fails", "or lasts must be given");
        }
    }

    JobCourse toCourse(String at) {
        if (lasts != null && (lasts.isNegative() || lasts.compareTo(LONGEST) > 0)) {
            throw new InvalidDocument(at + "lasts", "must not be negative, nor longer than " + LONGEST);
        }
        return new JobCourse(lasts, fails == null ? null : fails.name());
    }
}
