package dev.fakedrs.project;

import dev.fakedrs.clock.VirtualClock;
import dev.fakedrs.job.Job;
import dev.fakedrs.job.store.JobStore;
import dev.fakedrs.journal.JournalBudget;
import dev.fakedrs.memory.MemoryBudget;
import dev.fakedrs.memory.MemoryBudget.Account;
import dev.fakedrs.project.seed.SeedFile;
import dev.fakedrs.project.snapshot.ProjectSnapshot;
import dev.fakedrs.project.snapshot.reading.SnapshotReader;
import dev.fakedrs.scenario.ActiveScenario;
import dev.fakedrs.setting.FakeDrsProperties;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;

/** Creates projects from snapshots, mostly from the seed file. */
@Component
final class ProjectFactory implements SmartInitializingSingleton {

    /** The approximate bytes of an empty project. Each job of the seed file adds little, because all projects share it. */
    private static final int PROJECT_SIZE = 4_000;

    private static final int SHARED_JOB_SIZE = 200;

    private final Duration switchoverDuration;
    private final JobStore.Factory stores;
    private final JournalBudget journals;
    private final MemoryBudget budget;
    private final InstantSource time;
    private final CompletableFuture<ProjectSnapshot> template;

    ProjectFactory(
            FakeDrsProperties settings,
            SnapshotReader reader,
            JobStore.Factory stores,
            JournalBudget journals,
            MemoryBudget budget,
            InstantSource time) {
        this.switchoverDuration = settings.switchover().duration();
        this.stores = stores;
        this.journals = journals;
        this.budget = budget;
        this.time = time;
        // Reads the seed file while the rest of the application starts.
        this.template = CompletableFuture.supplyAsync(
                () -> SeedFile.read(SeedFile.at(settings.seedFile()), reader, time, switchoverDuration));
    }

    /** Stops the start if the seed file is invalid. */
    @Override
    public void afterSingletonsInstantiated() {
        template.join();
    }

    /** @throws dev.fakedrs.project.snapshot.reading.InvalidSnapshotException if no project can be created from the snapshot */
    void check(ProjectSnapshot document) {
        document.toJobs(clockOf(document).instant(), switchoverDuration);
        document.toScenarios();
    }

    /** @throws dev.fakedrs.project.snapshot.reading.InvalidSnapshotException if the snapshot contradicts itself */
    Project make(String projectId, ProjectSnapshot document) {
        return make(projectId, document, false);
    }

    /** Creates a project from the seed file. */
    Project make(String projectId) {
        return make(projectId, template.join(), true);
    }

    private Project make(String projectId, ProjectSnapshot document, boolean shared) {
        VirtualClock clock = clockOf(document);
        List<Job> jobs = document.toJobs(clock.instant(), switchoverDuration);
        List<ActiveScenario> scenarios = document.toScenarios();
        Account account = budget.open(PROJECT_SIZE + (shared ? (long) SHARED_JOB_SIZE * jobs.size() : 0));
        Project project = new Project(projectId, clock, stores.open(projectId), account, journals.open());
        try {
            project.fill(jobs, scenarios, shared);
            return project;
        } catch (RuntimeException e) {
            project.close();
            throw e;
        }
    }

    private VirtualClock clockOf(ProjectSnapshot document) {
        return document.clock() == null
                ? new VirtualClock(time)
                : document.clock().toClock(time);
    }
}
