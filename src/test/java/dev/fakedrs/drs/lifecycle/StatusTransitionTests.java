package dev.fakedrs.drs.lifecycle;

import static dev.fakedrs.job.JobStatus.INCRE_TRANSFER_FAILED;
import static dev.fakedrs.job.JobStatus.PAUSING;
import static dev.fakedrs.job.JobStatus.STARTJOBING;
import static org.assertj.core.api.Assertions.assertThat;

import dev.fakedrs.drs.command.JobAction;
import dev.fakedrs.job.Job;
import dev.fakedrs.job.JobKind;
import dev.fakedrs.job.JobKind.TaskType;
import dev.fakedrs.job.JobStatus;
import dev.fakedrs.job.StatusTimeline;
import dev.fakedrs.job.StatusTimeline.Phase;
import dev.fakedrs.job.StatusTransition;
import dev.fakedrs.job.TestJob;
import dev.fakedrs.scenario.ScenarioEffect.JobOutcome;
import dev.fakedrs.setting.TestSettings;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The transitions that are listed are those that a job can make. */
class StatusTransitionTests {

    private static final Instant T = Instant.parse("2026-03-02T08:15:41Z");

    private static final List<JobOutcome> OUTCOMES = Stream.of(
                    "none",
                    "CREATE_FAILED",
                    "START_JOB_FAILED",
                    "FULL_TRANSFER_FAILED",
                    "INCRE_TRANSFER_FAILED",
                    "RELEASE_RESOURCE_FAILED")
            .map(failure -> new JobOutcome(null, failure))
            .toList();

    private final TimelinePlanner planner = new TimelinePlanner(TestSettings.of());
    private final Set<StatusTransition> made = new HashSet<>();

    @Test
    void areThoseOfAllJobsWithAllThatCanBeDoneToThem() {
        Deque<Job> open = new ArrayDeque<>();
        Set<Object> known = new HashSet<>();
        for (TaskType type : TaskType.values()) {
            OUTCOMES.forEach(outcome -> open.add(created(type, outcome)));
        }
        while (!open.isEmpty()) {
            Job job = open.remove();
            note(job.life());
            for (Phase phase : job.life().phases()) {
                if (known.add(stateOf(job, phase.from()))) {
                    open.addAll(successors(job, phase.from()));
                }
            }
        }
        assertThat(StatusTransition.all()).containsExactlyInAnyOrderElementsOf(made);
    }

    @Test
    void areAddedAsFarAsTheyHaveHappened() {
        StatusTimeline life = created(TaskType.FULL_TRANS, OUTCOMES.get(0)).life();
        Set<StatusTransition> seen = new HashSet<>();
        StatusTransition.addTo(seen, life, T);
        assertThat(seen).isEmpty();
        StatusTransition.addTo(seen, life, T.plusSeconds(5));
        assertThat(seen).extracting(StatusTransition::toString).containsExactly("CREATING -> CONFIGURATION");
    }

    /** Of a long timeline, phases in its middle are left out. */
    @Test
    void areNotTakenFromAGap() {
        List<JobStatus> statuses = new ArrayList<>(List.of(PAUSING, STARTJOBING, INCRE_TRANSFER_FAILED, STARTJOBING));
        for (int i = 0; i < 20; i++) {
            statuses.addAll(List.of(PAUSING, STARTJOBING));
        }
        Set<StatusTransition> seen = new HashSet<>();
        StatusTransition.addTo(
                seen,
                new StatusTimeline(
                        statuses.stream().map(status -> new Phase(status, T)).toList()),
                T);
        assertThat(seen).extracting(StatusTransition::toString).containsExactly("PAUSING -> STARTJOBING");
    }

    private Job created(TaskType type, JobOutcome outcome) {
        JobKind sync = JobKind.SELF_BUILT_SYNC;
        JobKind kind = new JobKind(sync.dbUseType(), sync.engineType(), sync.direction(), sync.netType(), type);
        return TestJob.of("job", kind, JobStatus.CREATING).withTimeline(new StatusTimeline(planner.create(T, outcome)));
    }

    private List<Job> successors(Job job, Instant now) {
        List<Job> next = new ArrayList<>();
        for (JobOutcome outcome : OUTCOMES) {
            if (allowed(JobAction.START, job, now)) {
                next.add(then(job, now, planner.start(job, now, null, outcome)));
                next.add(then(job, now, planner.start(job, now, now.plusSeconds(60), outcome)));
            }
            if (allowed(JobAction.PAUSE, job, now)) {
                next.add(then(job, now, planner.pause(job, now)));
            }
            if (allowed(JobAction.RESUME, job, now)) {
                next.add(then(job, now, planner.resume(job, now, outcome)));
            }
            if (allowed(JobAction.FORCE_TERMINATE, job, now)) {
                next.add(then(job, now, planner.stop(job, now, outcome)));
            }
        }
        return next;
    }

    private static boolean allowed(JobAction action, Job job, Instant now) {
        return action.statuses().contains(job.statusAt(now));
    }

    private static Job then(Job job, Instant now, List<Phase> following) {
        return job.withTimeline(job.life().then(now, following));
    }

    private void note(StatusTimeline life) {
        List<Phase> phases = life.phases();
        for (int i = Math.max(1, phases.size() - 12); i < phases.size(); i++) {
            made.add(new StatusTransition(
                    phases.get(i - 1).status(), phases.get(i).status()));
        }
    }

    /** What decides how a job can go on. */
    private static List<Object> stateOf(Job job, Instant now) {
        Set<JobStatus> reached = EnumSet.noneOf(JobStatus.class);
        job.life().until(now).forEach(phase -> reached.add(phase.status()));
        return List.of(job.kind().taskType(), job.statusAt(now), reached);
    }
}
