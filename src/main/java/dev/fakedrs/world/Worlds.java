package dev.fakedrs.world;

import dev.fakedrs.error.AccessRule;
import dev.fakedrs.error.HttpRule;
import dev.fakedrs.error.Refusal;
import dev.fakedrs.journal.Strays;
import dev.fakedrs.world.document.WorldDocument;
import java.time.InstantSource;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** All worlds, by project id. A world comes into being when its project id is first used. */
@Component
public final class Worlds {

    /** The attribute in which a call says which project it is about, where its path does not. */
    public static final String PROJECT_ID = "fake-drs.project_id";

    private static final Pattern ID = Pattern.compile("[0-9A-Za-z_-]{1,64}");

    private final ConcurrentMap<String, World> worlds = new ConcurrentHashMap<>();
    private final WorldMaker maker;
    private final Strays strays;
    private final InstantSource time;
    private final Room room;

    Worlds(WorldSettings settings, WorldMaker maker, Strays strays, InstantSource time) {
        this.maker = maker;
        this.strays = strays;
        this.time = time;
        this.room = new Room(settings, time);
    }

    /**
     * The world of a project, made now if need be.
     *
     * @throws dev.fakedrs.error.Refusal where the id cannot be a project's, or there are too many already
     */
    public World of(String projectId) {
        World world = worlds.get(projectId);
        while (world == null || !world.lastUse().note(time.millis())) {
            drop(world);
            world = withMemory(() ->
                    worlds.compute(projectId, (id, present) -> present == null ? make(id, maker::make) : present));
            if (world == null) {
                makeRoom();
            }
        }
        return world;
    }

    /** The world of a project, if there is one, which is used by this. */
    public Optional<World> use(String projectId) {
        return find(projectId).filter(world -> world.lastUse().note(time.millis()));
    }

    /** The world of a project, if there is one, which is only looked at. */
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

    /** The ids of the projects that have one. */
    public Set<String> ids() {
        return Collections.unmodifiableSet(worlds.keySet());
    }

    /** How full it is. */
    public Room.Occupancy occupancy() {
        return room.occupancy(worlds.values());
    }

    /** Whether an id can be a project's. */
    public static boolean isId(String projectId) {
        return ID.matcher(projectId).matches();
    }

    /**
     * Makes a world after a document, in place of the project's present one.
     *
     * @throws dev.fakedrs.world.document.InvalidDocument where it does not fit together; then nothing has changed
     */
    public World replace(String projectId, WorldDocument document) {
        World world = null;
        while (world == null || !world.lastUse().note(time.millis())) {
            world = withMemory(() -> worlds.compute(projectId, (id, present) -> {
                if (present == null) {
                    return make(id, any -> maker.make(any, document));
                }
                World made = maker.make(id, document);
                present.close();
                return made;
            }));
            if (world == null) {
                // A wrong document costs nobody a world.
                maker.check(document);
                makeRoom();
            }
        }
        return world;
    }

    /** Forgets a world: the next call of its project finds a new one. */
    public void forget(String projectId) {
        World world = worlds.remove(projectId);
        if (world != null) {
            close(world);
        }
        strays.forget(projectId);
    }

    private void drop(@Nullable World world) {
        if (world != null && worlds.remove(world.projectId(), world)) {
            close(world);
        }
    }

    private void close(World world) {
        room.giveBack();
        world.close();
    }

    /** Lets idle worlds go, one by one, while there is no memory for a step. */
    private @Nullable World withMemory(Supplier<@Nullable World> step) {
        while (true) {
            try {
                return step.get();
            } catch (Refusal refusal) {
                Optional<World> idle =
                        refusal.rule() == HttpRule.MEMORY_FULL ? room.evictIdle(worlds.values()) : Optional.empty();
                if (idle.isEmpty()) {
                    throw refusal;
                }
                drop(idle.get());
            }
        }
    }

    private void makeRoom() {
        room.evict(worlds.values()).ifPresent(this::drop);
    }

    /** Forgets all worlds. */
    public void forgetAll() {
        worlds.keySet().forEach(this::forget);
        strays.forgetAll();
    }

    /** Makes a project's first world; null where there is no room for it. */
    private @Nullable World make(String projectId, Function<String, World> making) {
        if (!isId(projectId)) {
            throw AccessRule.PROJECT_ID_MALFORMED.refuse();
        }
        if (!room.tryTake()) {
            return null;
        }
        try {
            World world = making.apply(projectId);
            strays.moveTo(world.journal(), projectId);
            return world;
        } catch (RuntimeException e) {
            room.giveBack();
            throw e;
        }
    }
}
