package dev.fakedrs.world;

import dev.fakedrs.clock.WorldClock;
import dev.fakedrs.job.Job;
import dev.fakedrs.job.JobStore;
import dev.fakedrs.journal.Shelf;
import dev.fakedrs.memory.MemoryBudget;
import dev.fakedrs.memory.MemoryBudget.Account;
import dev.fakedrs.scenario.Running;
import dev.fakedrs.setting.SwitchoverSettings;
import dev.fakedrs.world.document.WorldDocument;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;

/** Makes worlds after documents: most after the world file. */
@Component
final class WorldMaker implements SmartInitializingSingleton {

    /** About what an empty world takes, and what it takes for each job of the world file, which all share; in bytes. */
    private static final int WORLD_SIZE = 4_000;

    private static final int SHARED_JOB_SIZE = 200;

    private final SwitchoverSettings switchoverSettings;
    private final JobStore.Factory stores;
    private final Shelf journals;
    private final MemoryBudget budget;
    private final InstantSource time;
    private final CompletableFuture<WorldDocument> template;

    WorldMaker(
            WorldSettings settings,
            SwitchoverSettings switchoverSettings,
            JobStore.Factory stores,
            Shelf journals,
            MemoryBudget budget,
            InstantSource time) {
        this.switchoverSettings = switchoverSettings;
        this.stores = stores;
        this.journals = journals;
        this.budget = budget;
        this.time = time;
        // The rest of the start goes on meanwhile.
        this.template =
                CompletableFuture.supplyAsync(() -> WorldFile.read(settings.worldFile(), time, switchoverSettings));
    }

    /** Ends the start where the world file is wrong. */
    @Override
    public void afterSingletonsInstantiated() {
        template.join();
    }

    /** @throws dev.fakedrs.world.document.InvalidDocument where no world can be made of it */
    void check(WorldDocument document) {
        document.toJobs(clockOf(document).instant(), switchoverSettings.duration());
        document.toScenarios();
    }

    /** @throws dev.fakedrs.world.document.InvalidDocument where it does not fit together */
    World make(String projectId, WorldDocument document) {
        return make(projectId, document, false);
    }

    /** A world after the world file. */
    World make(String projectId) {
        return make(projectId, template.join(), true);
    }

    private World make(String projectId, WorldDocument document, boolean shared) {
        WorldClock clock = clockOf(document);
        List<Job> jobs = document.toJobs(clock.instant(), switchoverSettings.duration());
        List<Running> scenarios = document.toScenarios();
        Account account = budget.open(WORLD_SIZE + (shared ? (long) SHARED_JOB_SIZE * jobs.size() : 0));
        World world = new World(projectId, clock, stores.open(projectId), account, journals.open());
        try {
            world.fill(jobs, scenarios, shared);
            return world;
        } catch (RuntimeException e) {
            world.close();
            throw e;
        }
    }

    private WorldClock clockOf(WorldDocument document) {
        return document.clock() == null
                ? new WorldClock(time)
                : document.clock().toClock(time);
    }
}
