package dev.fakedrs.admin.event;

import dev.fakedrs.clock.VirtualClock.Mode;
import dev.fakedrs.job.Job;
import dev.fakedrs.project.Project;
import dev.fakedrs.project.snapshot.ClockSnapshot;
import dev.fakedrs.scenario.ActiveScenario;
import dev.fakedrs.scenario.ActiveScenario.ScenarioUsage;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * What can be seen of a project at one moment. Two of these tell what happened in between, so that nothing needs to be reported
 * while it happens.
 *
 * @param readAt when this was read, in real milliseconds
 */
record ProjectState(Project project, ClockSnapshot clock, List<Job> jobs, List<ScenarioUse> scenarios, long readAt) {

    /** A running clock that differs by more real time than this from what was expected was set forward. */
    private static final long TOLERANCE_MILLIS = 250;

    static ProjectState of(Project project, long readAt) {
        return new ProjectState(
                project,
                ClockSnapshot.of(project.clock()),
                project.jobs().all(),
                project.scenarios().all().stream().map(ScenarioUse::of).toList(),
                readAt);
    }

    Instant now() {
        return Objects.requireNonNull(clock.now());
    }

    /** Tells whether the clock was set since an earlier moment, and does not only go on. */
    boolean isClockSetSince(ProjectState earlier) {
        if (clock.mode() != earlier.clock.mode() || !Objects.equals(clock.speed(), earlier.clock.speed())) {
            return true;
        }
        int speed = clock.mode() == Mode.RUNNING ? Objects.requireNonNullElse(clock.speed(), 1) : 0;
        long expected = (readAt - earlier.readAt) * speed;
        long passed = Duration.between(earlier.now(), now()).toMillis();
        return Math.abs(passed - expected) > TOLERANCE_MILLIS * speed;
    }

    /** Returns the ids of the jobs that were added, changed or removed since an earlier moment. */
    List<String> jobsChangedSince(ProjectState earlier) {
        Set<Job> before = identitySet(earlier.jobs);
        Set<String> changed = new HashSet<>();
        jobs.stream().filter(job -> !before.contains(job)).map(Job::id).forEach(changed::add);
        if (!changed.isEmpty() || jobs.size() != earlier.jobs.size()) {
            Set<Job> after = identitySet(jobs);
            earlier.jobs.stream()
                    .filter(job -> !after.contains(job))
                    .map(Job::id)
                    .forEach(changed::add);
        }
        return new ArrayList<>(changed);
    }

    private static Set<Job> identitySet(List<Job> jobs) {
        Set<Job> set = Collections.newSetFromMap(new IdentityHashMap<>(jobs.size()));
        set.addAll(jobs);
        return set;
    }

    /** A scenario, and how often it took part. */
    record ScenarioUse(String id, ScenarioUsage usage) {

        static ScenarioUse of(ActiveScenario active) {
            return new ScenarioUse(active.scenario().id(), active.standing());
        }
    }
}
