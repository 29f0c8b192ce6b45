package dev.fakedrs.operation.transfer;

import dev.fakedrs.job.Job;
import dev.fakedrs.job.JobKind.TaskType;
import dev.fakedrs.job.JobStatus;
import dev.fakedrs.job.Life;
import dev.fakedrs.job.Life.Phase;
import dev.fakedrs.operation.Durations;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;

/**
 * How far a job's transfer has come: computed from the time that it has spent on it.
 *
 * @param percent of the full transfer, or of all there is to do where it has none: 0 to 100
 * @param remaining until the full transfer ends
 * @param incremental whether increments have ever been transferred
 */
public record Progress(int percent, Duration remaining, boolean incremental) {

    private static final Set<JobStatus> INCREMENTAL =
            Set.of(JobStatus.INCRE_TRANSFER_STARTED, JobStatus.INCRE_TRANSFER_FAILED);

    public static Progress of(Job job, Instant now, Durations durations) {
        Life life = job.life();
        boolean full = life.reached(JobStatus.FULL_TRANSFER_COMPLETE, now).isPresent();
        boolean incremental = INCREMENTAL.stream()
                .anyMatch(status -> life.reached(status, now).isPresent());
        if (full || incremental) {
            return new Progress(100, Duration.ZERO, incremental);
        }
        if (job.kind().taskType() == TaskType.INCR_TRANS) {
            return new Progress(0, Duration.ZERO, false);
        }
        Duration spent = life.spentIn(JobStatus.FULL_TRANSFER_STARTED, now);
        Duration total = planned(life, now, durations);
        Duration remaining = total.minus(spent);
        long percent = total.isZero() ? 0 : Math.min(99, spent.toMillis() * 100 / Math.max(1, total.toMillis()));
        return new Progress((int) percent, remaining.isNegative() ? Duration.ZERO : remaining, false);
    }

    /** How long the full transfer takes in all: as planned where it runs, and otherwise as is usual. */
    private static Duration planned(Life life, Instant now, Durations durations) {
        boolean runs = life.statusAt(now) == JobStatus.FULL_TRANSFER_STARTED;
        return life.after(now).stream()
                .filter(next -> runs)
                .findFirst()
                .map(Phase::from)
                .map(end -> life.spentIn(JobStatus.FULL_TRANSFER_STARTED, end))
                .orElse(durations.fullTransfer());
    }
}
