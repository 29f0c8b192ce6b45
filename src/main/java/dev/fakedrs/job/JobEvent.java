package dev.fakedrs.job;

import java.time.Instant;
import java.util.Comparator;

/** Something that time alone does to a job, such as the end of its switchover. */
public record JobEvent(Instant at, String jobId, String event) implements Comparable<JobEvent> {

    private static final Comparator<JobEvent> ORDER =
            Comparator.comparing(JobEvent::at).thenComparing(JobEvent::jobId).thenComparing(JobEvent::event);

    @Override
    public int compareTo(JobEvent other) {
        return ORDER.compare(this, other);
    }
}
