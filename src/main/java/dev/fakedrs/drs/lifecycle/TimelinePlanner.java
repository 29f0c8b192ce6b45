package dev.fakedrs.drs.lifecycle;

import dev.fakedrs.job.Job;
import dev.fakedrs.job.JobKind.TaskType;
import dev.fakedrs.job.JobStatus;
import dev.fakedrs.job.StatusTimeline;
import dev.fakedrs.job.StatusTimeline.Phase;
import dev.fakedrs.scenario.ScenarioEffect.JobOutcome;
import dev.fakedrs.setting.FakeDrsProperties;
import dev.fakedrs.setting.FakeDrsProperties.Durations;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Plans the timeline of a job when a call creates, starts, pauses, resumes or stops it. */
@Component
public final class TimelinePlanner {

    private static final int USUAL_EXPIRY_DAYS = 14;

    private final Durations durations;

    public TimelinePlanner(FakeDrsProperties settings) {
        this.durations = settings.durations();
    }

    List<Phase> create(Instant now, JobOutcome course) {
        Draft draft = new Draft(now, course, USUAL_EXPIRY_DAYS, 0);
        draft.phase(JobStatus.CREATING, duration(course, durations.creation()), JobStatus.CREATE_FAILED);
        draft.end(JobStatus.CONFIGURATION);
        return draft.phases;
    }

    /** Plans the phases after the configuration, with a start now or later. */
    List<Phase> start(Job job, Instant now, @Nullable Instant startTime, JobOutcome course) {
        Draft draft = new Draft(now, course, expiryDays(job), 0);
        if (startTime != null && startTime.isAfter(now)) {
            draft.phase(JobStatus.WAITING_FOR_START, Duration.between(now, startTime), null);
        }
        draft.phase(JobStatus.STARTJOBING, durations.start(), JobStatus.START_JOB_FAILED);
        transfer(draft, job.kind().taskType(), Phases.of(job.kind().taskType()));
        return draft.phases;
    }

    List<Phase> pause(Job job, Instant now) {
        return List.of(new Phase(JobStatus.PAUSING, now, kept(job, now)));
    }

    /** Plans the rest of the phase in which the job was paused or failed. A failed full transfer starts from the beginning. */
    List<Phase> resume(Job job, Instant now, JobOutcome course) {
        Draft draft = new Draft(now, course, expiryDays(job), kept(job, now));
        draft.phase(JobStatus.STARTJOBING, durations.start(), JobStatus.START_JOB_FAILED);
        transfer(draft, job.kind().taskType(), phaseOf(job, now));
        return draft.phases;
    }

    List<Phase> stop(Job job, Instant now, JobOutcome course) {
        Draft draft = new Draft(now, course, USUAL_EXPIRY_DAYS, job.life().doneAt(now, durations.fullTransfer()));
        draft.phase(
                JobStatus.RELEASE_RESOURCE_STARTED,
                duration(course, durations.stop()),
                JobStatus.RELEASE_RESOURCE_FAILED);
        draft.end(JobStatus.RELEASE_RESOURCE_COMPLETE);
        return draft.phases;
    }

    private void transfer(Draft draft, TaskType type, Phases from) {
        if (from == Phases.FULL) {
            Duration full = durations.fullTransfer();
            Duration left = Duration.ofMillis(Math.round(full.toMillis() * (1 - draft.done)));
            draft.phase(JobStatus.FULL_TRANSFER_STARTED, duration(draft.course, left), JobStatus.FULL_TRANSFER_FAILED);
        }
        if (type == TaskType.FULL_TRANS) {
            draft.end(JobStatus.FULL_TRANSFER_COMPLETE);
            return;
        }
        if (from != Phases.INCREMENTAL) {
            draft.phase(JobStatus.FULL_TRANSFER_COMPLETE, durations.completion(), null);
        }
        if (draft.fails(JobStatus.INCRE_TRANSFER_FAILED)) {
            draft.phase(JobStatus.INCRE_TRANSFER_STARTED, durations.start(), JobStatus.INCRE_TRANSFER_FAILED);
        } else {
            draft.end(JobStatus.INCRE_TRANSFER_STARTED);
        }
    }

    /** Returns the phase in which a job was paused or failed. If its timeline does not tell, the last phase of its kind. */
    private static Phases phaseOf(Job job, Instant now) {
        StatusTimeline life = job.life();
        boolean increments = life.reached(JobStatus.INCRE_TRANSFER_STARTED, now).isPresent()
                || life.reached(JobStatus.INCRE_TRANSFER_FAILED, now).isPresent();
        if (increments) {
            return Phases.INCREMENTAL;
        }
        if (life.reached(JobStatus.FULL_TRANSFER_COMPLETE, now).isPresent()) {
            return Phases.COMPLETE;
        }
        boolean neverTransferred = life.until(now).size() > 1 || life.statusAt(now) != JobStatus.PAUSING;
        return neverTransferred || job.kind().taskType() == TaskType.FULL_TRANS
                ? Phases.of(job.kind().taskType())
                : Phases.INCREMENTAL;
    }

    /** Returns the part of the full transfer that remains done: nothing after a failed full transfer. */
    private double kept(Job job, Instant now) {
        return job.statusAt(now) == JobStatus.FULL_TRANSFER_FAILED
                ? 0
                : job.life().doneAt(now, durations.fullTransfer());
    }

    private static Duration duration(JobOutcome course, Duration usual) {
        return Objects.requireNonNullElse(course.duration(), usual);
    }

    private static int expiryDays(Job job) {
        return Objects.requireNonNullElse(job.configuration().placement().expiredDays(), USUAL_EXPIRY_DAYS);
    }

    /** The phases of a transfer. */
    private enum Phases {
        FULL,
        COMPLETE,
        INCREMENTAL;

        static Phases of(TaskType type) {
            return type == TaskType.INCR_TRANS ? INCREMENTAL : FULL;
        }
    }

    /** A sequence of phases that ends with the failure of the job, if any. */
    private final class Draft {

        private final List<Phase> phases = new ArrayList<>();
        private final JobOutcome course;
        private final int expiryDays;
        private Instant next;
        private double done;
        private boolean ended;

        Draft(Instant from, JobOutcome course, int expiryDays, double done) {
            this.next = from;
            this.course = course;
            this.expiryDays = expiryDays;
            this.done = done;
        }

        boolean fails(JobStatus failure) {
            return failure.name().equals(course.failsWith());
        }

        void phase(JobStatus status, Duration duration, @Nullable JobStatus failure) {
            add(status);
            next = next.plus(duration);
            boolean transfer = status == JobStatus.FULL_TRANSFER_STARTED;
            if (failure != null && fails(failure)) {
                // A full transfer that fails has done half of what was left.
                done = transfer ? (1 + done) / 2 : done;
                end(failure);
                expire(failure);
            } else if (transfer) {
                done = 1;
            }
        }

        void end(JobStatus status) {
            add(status);
            ended = true;
        }

        private void add(JobStatus status) {
            if (!ended) {
                phases.add(new Phase(status, next, done));
            }
        }

        /** Plans the end of an abnormal job, which stops after some days unless its creation or its stop failed. */
        private void expire(JobStatus failure) {
            if (failure != JobStatus.CREATE_FAILED && failure != JobStatus.RELEASE_RESOURCE_FAILED) {
                Instant expiry = next.plus(Duration.ofDays(expiryDays));
                phases.add(new Phase(JobStatus.RELEASE_RESOURCE_STARTED, expiry, done));
                phases.add(new Phase(JobStatus.RELEASE_RESOURCE_COMPLETE, expiry.plus(durations.stop()), done));
            }
        }
    }
}
