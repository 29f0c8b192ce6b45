package dev.fakedrs.job;

import dev.fakedrs.job.setup.PreStartChecks.Precheck;
import dev.fakedrs.job.switchover.Switchover;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** An event of a job, such as the end of its switchover. */
public record JobEvent(Instant at, String jobId, String event) implements Comparable<JobEvent> {

    /** Sorts by time and job. Events of one job at one instant keep their order. */
    private static final Comparator<JobEvent> ORDER =
            Comparator.comparing(JobEvent::at).thenComparing(JobEvent::jobId);

    /** Returns the events of a job after an instant. */
    static List<JobEvent> of(Job job, Instant instant) {
        List<JobEvent> events = new ArrayList<>();
        job.life()
                .after(instant)
                .forEach(phase -> events.add(
                        new JobEvent(phase.from(), job.id(), phase.status().name())));
        Switchover latest = job.switchover();
        if (latest != null && instant.isBefore(latest.endsAt())) {
            events.add(new JobEvent(latest.endsAt(), job.id(), latest.end().name()));
        }
        Precheck precheck = job.configuration().checks().precheck();
        if (precheck != null && instant.isBefore(precheck.endsAt())) {
            events.add(new JobEvent(
                    precheck.endsAt(), job.id(), precheck.passed() ? "PRECHECK_PASSED" : "PRECHECK_FAILED"));
        }
        job.comparisons().stream()
                .filter(comparison -> comparison.unfinishedAt(instant) && comparison.succeeds())
                .forEach(comparison -> events.add(new JobEvent(comparison.endsAt(), job.id(), "COMPARE_SUCCESSFUL")));
        return events;
    }

    @Override
    public int compareTo(JobEvent other) {
        return ORDER.compare(this, other);
    }
}
