package dev.fakedrs.drs.transfer;

import dev.fakedrs.job.Job;
import dev.fakedrs.job.JobKind.TaskType;
import dev.fakedrs.job.JobStatus;
import dev.fakedrs.job.StatusTimeline;
import dev.fakedrs.setting.FakeDrsProperties.Durations;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;

/**
 * The progress of a job, computed from its timeline.
 *
 * @param percent the done part of the full transfer, or of the whole job if it has no full transfer, from 0 to 100
 * @param remaining the time until the full transfer ends
 * @param incremental whether increments have ever been transferred
 */
public record Progress(int percent, Duration remaining, boolean incremental) {

    private static final Set<JobStatus> INCREMENTAL =
            Set.of(JobStatus.INCRE_TRANSFER_STARTED, JobStatus.INCRE_TRANSFER_FAILED);

    /** The maximum rounding error of the computed part. */
    private static final double ROUNDING = 1e-6;

    public static Progress of(Job job, Instant now, Durations durations) {
        StatusTimeline life = job.life();
        boolean full = life.reached(JobStatus.FULL_TRANSFER_COMPLETE, now).isPresent();
        boolean incremental = INCREMENTAL.stream()
                .anyMatch(status -> life.reached(status, now).isPresent());
        if (full || incremental) {
            return new Progress(100, Duration.ZERO, incremental);
        }
        if (job.kind().taskType() == TaskType.INCR_TRANS) {
            return new Progress(0, Duration.ZERO, false);
        }
        double done = life.doneAt(now, durations.fullTransfer());
        return new Progress(
                (int) Math.min(99, Math.floor(100 * done + ROUNDING)), remaining(life, now, done, durations), false);
    }

    /** Returns the time until the full transfer ends: the planned time while it runs, otherwise the usual one. */
    private static Duration remaining(StatusTimeline life, Instant now, double done, Durations durations) {
        boolean runs = life.statusAt(now) == JobStatus.FULL_TRANSFER_STARTED;
        return life.after(now).stream()
                .filter(next -> runs)
                .findFirst()
                .map(next -> Duration.between(now, next.from()))
                .orElseGet(() ->
                        Duration.ofMillis(Math.round(durations.fullTransfer().toMillis() * (1 - done))));
    }
}
