package dev.fakedrs.project.snapshot;

import dev.fakedrs.clock.VirtualClock;
import dev.fakedrs.job.Job;
import dev.fakedrs.memory.LazyList;
import dev.fakedrs.project.snapshot.reading.InvalidSnapshotException;
import dev.fakedrs.project.snapshot.scenario.ScenarioSnapshot;
import dev.fakedrs.scenario.ActiveScenario;
import jakarta.validation.Valid;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A whole project, in the format of the seed file.
 *
 * @param version the format version {@value #VERSION}, or null
 */
public record ProjectSnapshot(
        @Nullable Integer version,
        @Nullable @Valid ClockSnapshot clock,
        @Nullable List<@Nullable @Valid JobSnapshot> jobs,
        @Nullable List<@Nullable @Valid ScenarioSnapshot> scenarios) {

    public static final int VERSION = 1;

    /**
     * Checks the version.
     *
     * @throws InvalidSnapshotException if it is another version
     */
    public ProjectSnapshot {
        if (version != null && version != VERSION) {
            String age = version > VERSION ? "is of a later emulator" : "is of no emulator";
            throw new InvalidSnapshotException("version", version + " " + age + "; this one reads version " + VERSION);
        }
    }

    /** Creates the snapshot of a project's jobs and scenarios at the current time of its clock. */
    public static ProjectSnapshot of(VirtualClock clock, List<Job> jobs, List<ActiveScenario> scenarios) {
        ClockSnapshot now = ClockSnapshot.of(clock);
        return new ProjectSnapshot(
                VERSION,
                now,
                new LazyList<>(jobs, job -> JobSnapshot.of(job, Objects.requireNonNull(now.now()))),
                new LazyList<>(scenarios, ScenarioSnapshot::of));
    }

    /** Returns a copy with other scenarios. */
    public ProjectSnapshot withScenarios(List<@Nullable ScenarioSnapshot> told) {
        return new ProjectSnapshot(version, clock, jobs, told);
    }

    /**
     * Creates the jobs.
     *
     * @param now the time on the project's clock
     * @param lasts the duration of a switchover for which the snapshot has none
     * @throws InvalidSnapshotException if the jobs contradict each other
     */
    public List<Job> toJobs(Instant now, Duration lasts) {
        Map<String, Job> byId = new LinkedHashMap<>();
        List<@Nullable JobSnapshot> documents = jobs == null ? List.of() : jobs;
        for (JobSnapshot document : documents) {
            String at = "jobs[" + byId.size() + "].";
            if (document == null || document.id() == null) {
                throw new InvalidSnapshotException(at + "id", "is missing");
            }
            Job job = document.toJob(at, document.id(), now, lasts);
            if (byId.put(job.id(), job) != null) {
                throw new InvalidSnapshotException(at + "id", "'" + job.id() + "' is the id of an earlier job, too");
            }
        }
        List<Job> result = new ArrayList<>();
        Map<String, Integer> subtasks = new HashMap<>();
        for (Job job : byId.values()) {
            int siblings = job.parentId() == null ? 0 : subtasks.merge(job.parentId(), 1, Integer::sum) - 1;
            JobSnapshot.checkParent("jobs[" + result.size() + "].", job, byId::get, siblings);
            result.add(job);
        }
        return result;
    }

    /**
     * Creates the scenarios.
     *
     * @throws InvalidSnapshotException if a scenario has no effect or contradicts another one
     */
    public List<ActiveScenario> toScenarios() {
        List<ActiveScenario> result = new ArrayList<>();
        List<@Nullable ScenarioSnapshot> documents = scenarios == null ? List.of() : scenarios;
        for (ScenarioSnapshot document : documents) {
            String at = "scenarios[" + result.size() + "]";
            if (document == null) {
                throw new InvalidSnapshotException(at, "is empty");
            }
            ActiveScenario scenario = document.toScenario(at + ".");
            if (result.stream().anyMatch(earlier -> earlier.hasIdOf(scenario))) {
                throw new InvalidSnapshotException(at + ".id", "is the id of an earlier scenario, too");
            }
            result.add(scenario);
        }
        return result;
    }
}
