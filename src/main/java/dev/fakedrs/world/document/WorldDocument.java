package dev.fakedrs.world.document;

import dev.fakedrs.clock.WorldClock;
import dev.fakedrs.job.Job;
import dev.fakedrs.memory.LazyList;
import dev.fakedrs.scenario.Running;
import dev.fakedrs.scenario.Scenarios;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A whole world: the format of the world file.
 *
 * @param version of the format: {@value #VERSION}, or left out
 */
public record WorldDocument(
        @Nullable Integer version,
        @Nullable ClockDocument clock,
        @Nullable List<@Nullable JobDocument> jobs,
        @Nullable List<@Nullable ScenarioDocument> scenarios) {

    public static final int VERSION = 1;

    private static final int MAX_JOBS = 20_000;

    /**
     * A document of this version.
     *
     * @throws InvalidDocument where it is of another one
     */
    public WorldDocument {
        if (version != null && version != VERSION) {
            String age = version > VERSION ? "is of a later emulator" : "is of no emulator";
            throw new InvalidDocument("version", version + " " + age + "; this one reads version " + VERSION);
        }
    }

    /** A world's jobs and scenarios as they are at this moment of its clock. */
    public static WorldDocument of(WorldClock clock, List<Job> jobs, List<Running> scenarios) {
        ClockDocument now = ClockDocument.of(clock);
        return new WorldDocument(
                VERSION,
                now,
                new LazyList<>(jobs, job -> JobDocument.of(job, Objects.requireNonNull(now.now()))),
                new LazyList<>(scenarios, ScenarioDocument::of));
    }

    /**
     * The jobs that this describes, as they come to be.
     *
     * @param now the time on the world's clock
     * @param lasts how long a switchover lasts for which it is not said
     * @throws InvalidDocument where something does not fit together
     */
    public List<Job> toJobs(Instant now, Duration lasts) {
        Map<String, Job> byId = new LinkedHashMap<>();
        List<@Nullable JobDocument> documents = jobs == null ? List.of() : jobs;
        if (documents.size() > MAX_JOBS) {
            throw new InvalidDocument("jobs", "are more than " + MAX_JOBS);
        }
        for (JobDocument document : documents) {
            String at = "jobs[" + byId.size() + "].";
            if (document == null || document.id() == null) {
                throw new InvalidDocument(at + "id", "is missing");
            }
            Job job = document.toJob(at, document.id(), now, lasts);
            if (byId.put(job.id(), job) != null) {
                throw new InvalidDocument(at + "id", "'" + job.id() + "' is the id of an earlier job, too");
            }
        }
        List<Job> result = new ArrayList<>();
        for (Job job : byId.values()) {
            JobDocument.checkParent("jobs[" + result.size() + "].", job, byId::get);
            result.add(job);
        }
        return result;
    }

    /**
     * The scenarios that this describes.
     *
     * @throws InvalidDocument where one says nothing that could happen
     */
    public List<Running> toScenarios() {
        List<Running> result = new ArrayList<>();
        List<@Nullable ScenarioDocument> documents = scenarios == null ? List.of() : scenarios;
        if (documents.size() > Scenarios.MOST) {
            throw new InvalidDocument("scenarios", "are more than " + Scenarios.MOST);
        }
        for (ScenarioDocument document : documents) {
            String at = "scenarios[" + result.size() + "]";
            if (document == null) {
                throw new InvalidDocument(at, "is empty");
            }
            Running scenario = document.toScenario(at + ".");
            if (result.stream().anyMatch(earlier -> earlier.hasIdOf(scenario))) {
                throw new InvalidDocument(at + ".id", "is the id of an earlier scenario, too");
            }
            result.add(scenario);
        }
        return result;
    }
}
