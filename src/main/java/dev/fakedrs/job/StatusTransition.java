package dev.fakedrs.job;

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

import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** A transition from one status of a job to the next, which a call, a scenario or the time can cause. */
public record StatusTransition(JobStatus from, JobStatus to) {

    private static final Set<StatusTransition> ALL = new LinkedHashSet<>(Stream.of(
                    from(CREATING, CONFIGURATION, CREATE_FAILED, RELEASE_RESOURCE_STARTED),
                    from(CONFIGURATION, WAITING_FOR_START, STARTJOBING, RELEASE_RESOURCE_STARTED),
                    from(WAITING_FOR_START, STARTJOBING, RELEASE_RESOURCE_STARTED),
                    from(
                            STARTJOBING,
                            START_JOB_FAILED,
                            FULL_TRANSFER_STARTED,
                            FULL_TRANSFER_COMPLETE,
                            INCRE_TRANSFER_STARTED,
                            RELEASE_RESOURCE_STARTED),
                    from(START_JOB_FAILED, STARTJOBING, RELEASE_RESOURCE_STARTED),
                    from(
                            FULL_TRANSFER_STARTED,
                            FULL_TRANSFER_COMPLETE,
                            FULL_TRANSFER_FAILED,
                            PAUSING,
                            RELEASE_RESOURCE_STARTED),
                    from(FULL_TRANSFER_FAILED, STARTJOBING, PAUSING, RELEASE_RESOURCE_STARTED),
                    from(FULL_TRANSFER_COMPLETE, INCRE_TRANSFER_STARTED, PAUSING, RELEASE_RESOURCE_STARTED),
                    from(INCRE_TRANSFER_STARTED, INCRE_TRANSFER_FAILED, PAUSING, RELEASE_RESOURCE_STARTED),
                    from(INCRE_TRANSFER_FAILED, STARTJOBING, PAUSING, RELEASE_RESOURCE_STARTED),
                    from(PAUSING, STARTJOBING, RELEASE_RESOURCE_STARTED),
                    from(RELEASE_RESOURCE_STARTED, RELEASE_RESOURCE_COMPLETE, RELEASE_RESOURCE_FAILED),
                    from(RELEASE_RESOURCE_FAILED, RELEASE_RESOURCE_STARTED))
            .flatMap(List::stream)
            .toList());

    /** Returns all transitions, in the order of a job's life. */
    public static List<StatusTransition> all() {
        return List.copyOf(ALL);
    }

    /** Adds the transitions that a job has made. */
    public static void addTo(Collection<StatusTransition> made, StatusTimeline life, Instant now) {
        JobStatus from = null;
        for (StatusTimeline.Phase phase : life.latestUntil(now)) {
            if (from != null) {
                StatusTransition transition = new StatusTransition(from, phase.status());
                if (ALL.contains(transition)) {
                    made.add(transition);
                }
            }
            from = phase.status();
        }
    }

    private static List<StatusTransition> from(JobStatus from, JobStatus... to) {
        return Stream.of(to).map(next -> new StatusTransition(from, next)).toList();
    }

    @Override
    public String toString() {
        return from + " -> " + to;
    }
}
