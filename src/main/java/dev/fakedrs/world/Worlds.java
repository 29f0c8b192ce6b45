package dev.fakedrs.world;

import dev.fakedrs.clock.WorldClock;
import dev.fakedrs.error.AccessRule;
import dev.fakedrs.job.JobStore;
import dev.fakedrs.journal.Shelf;
import dev.fakedrs.operation.Durations;
import dev.fakedrs.operation.switchover.SwitchoverSettings;
import dev.fakedrs.world.document.WorldDocument;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.Semaphore;
import java.util.regex.Pattern;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;

/** All worlds, by project id. A world comes into being when its project id is first used. */
@Component
public final class Worlds implements SmartInitializingSingleton {

    /** The attribute in which a call says which project it is about, where its path does not. */
    public static final String PROJECT_ID = "fake-drs.project_id";

    private static final Pattern ID = Pattern.compile("[0-9A-Za-z_-]{1,64}");

    private final ConcurrentMap<String, World> worlds = new ConcurrentHashMap<>();
    private final WorldSettings settings;
    private final SwitchoverSettings switchoverSettings;
    private final Durations durations;
    private final JobStore.Factory stores;
    private final Shelf journals;
    private final InstantSource time;
    private final CompletableFuture<WorldDocument> template;
    private final Semaphore room;

    Worlds(
            WorldSettings settings,
            SwitchoverSettings switchoverSettings,
            Durations durations,
            JobStore.Factory stores,
            Shelf journals,
            InstantSource time) {
        this.settings = settings;
        this.switchoverSettings = switchoverSettings;
        this.durations = durations;
        this.stores = stores;
        this.journals = journals;
        this.time = time;
        // The rest of the start goes on meanwhile.
        this.template =
                CompletableFuture.supplyAsync(() -> WorldFile.read(settings.worldFile(), time, switchoverSettings));
        this.room = new Semaphore(settings.maxProjects());
    }

    /** Ends the start where the world file is wrong. */
    @Override
    public void afterSingletonsInstantiated() {
        template.join();
    }

    /**
     * The world of a project, made now if need be.
     *
     * @throws dev.fakedrs.error.Refusal where the id cannot be a project's, or there are too many already
     */
    public World of(String projectId) {
        World world = worlds.get(projectId);
        return world != null ? world : worlds.computeIfAbsent(projectId, id -> make(id, template.join()));
    }

    /** The world of a project, if it was used already. */
    public Optional<World> find(String projectId) {
        return Optional.ofNullable(worlds.get(projectId));
    }

    /** The worlds there are, by project id. */
    public List<World> all() {
        return worlds.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(Map.Entry::getValue)
                .toList();
    }

    public int count() {
        return worlds.size();
    }

    /**
     * Makes a world after a document, in place of the project's present one.
     *
     * @throws dev.fakedrs.world.document.InvalidDocument where it does not fit together; then nothing has changed
     */
    public World replace(String projectId, WorldDocument document) {
        return worlds.compute(projectId, (id, present) -> {
            if (present == null) {
                return make(id, document);
            }
            World made = fill(id, document);
            present.close();
            return made;
        });
    }

    /** Forgets a world: the next call of its project finds a new one. */
    public void forget(String projectId) {
        World world = worlds.remove(projectId);
        if (world != null) {
            room.release();
            world.close();
        }
    }

    /** Forgets all worlds. */
    public void forgetAll() {
        worlds.keySet().forEach(this::forget);
    }

    private World make(String projectId, WorldDocument document) {
        if (!ID.matcher(projectId).matches()) {
            throw AccessRule.PROJECT_ID_MALFORMED.refuse();
        }
        if (!room.tryAcquire()) {
            throw AccessRule.TOO_MANY_PROJECTS.refuse().with("max", settings.maxProjects());
        }
        try {
            return fill(projectId, document);
        } catch (RuntimeException e) {
            room.release();
            throw e;
        }
    }

    private World fill(String projectId, WorldDocument document) {
        WorldClock clock = document.clock() == null
                ? new WorldClock(time)
                : document.clock().toClock(time);
        World world =
                new World(projectId, clock, stores.open(projectId), journals.open(), switchoverSettings, durations);
        world.fill(document.toJobs(clock.instant(), switchoverSettings.duration()), document.toScenarios());
        return world;
    }
}
