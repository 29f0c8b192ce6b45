package dev.fakedrs.world;

import dev.fakedrs.clock.WorldClock;
import dev.fakedrs.job.JobStore;
import dev.fakedrs.journal.Shelf;
import dev.fakedrs.operation.Durations;
import dev.fakedrs.operation.switchover.SwitchoverSettings;
import dev.fakedrs.world.document.WorldDocument;
import java.time.InstantSource;
import java.util.concurrent.CompletableFuture;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;

/** Makes worlds after documents: most after the world file. */
@Component
final class WorldMaker implements SmartInitializingSingleton {

    private final SwitchoverSettings switchoverSettings;
    private final Durations durations;
    private final JobStore.Factory stores;
    private final Shelf journals;
    private final InstantSource time;
    private final CompletableFuture<WorldDocument> template;

    WorldMaker(
            WorldSettings settings,
            SwitchoverSettings switchoverSettings,
            Durations durations,
            JobStore.Factory stores,
            Shelf journals,
            InstantSource time) {
        this.switchoverSettings = switchoverSettings;
        this.durations = durations;
        this.stores = stores;
        this.journals = journals;
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

    /** What new worlds are filled from. */
    WorldDocument template() {
        return template.join();
    }

    /** @throws dev.fakedrs.world.document.InvalidDocument where no world can be made of it */
    void check(WorldDocument document) {
        document.toJobs(clockOf(document).instant(), switchoverSettings.duration());
        document.toScenarios();
    }

    /** @throws dev.fakedrs.world.document.InvalidDocument where it does not fit together */
    World make(String projectId, WorldDocument document) {
        WorldClock clock = clockOf(document);
        World world =
                new World(projectId, clock, stores.open(projectId), journals.open(), switchoverSettings, durations);
        world.fill(document.toJobs(clock.instant(), switchoverSettings.duration()), document.toScenarios());
        return world;
    }

    private WorldClock clockOf(WorldDocument document) {
        return document.clock() == null
                ? new WorldClock(time)
                : document.clock().toClock(time);
    }
}
