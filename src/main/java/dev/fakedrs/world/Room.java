package dev.fakedrs.world;

import dev.fakedrs.error.AccessRule;
import dev.fakedrs.error.Refusal;
import java.time.InstantSource;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** How many worlds there may be, and which one goes where there is no room for another. */
final class Room {

    private final WorldSettings settings;
    private final InstantSource time;
    private final Semaphore places;
    private final AtomicLong evicted = new AtomicLong();

    /** Before this no world may go, so nobody looks for one. */
    private volatile long full = Long.MIN_VALUE;

    Room(WorldSettings settings, InstantSource time) {
        this.settings = settings;
        this.time = time;
        this.places = new Semaphore(settings.maxProjects());
    }

    boolean tryTake() {
        return places.tryAcquire();
    }

    void giveBack() {
        places.release();
    }

    /**
     * Chooses the world that goes: the one that nobody used for longest. Nobody can use it any more.
     *
     * @return empty where there is room again, or another choice must be made
     * @throws Refusal where all were used lately, or none may go
     */
    Optional<World> evict(Collection<World> worlds) {
        if (!settings.evictProjects() || time.millis() < full) {
            throw refusal();
        }
        World idlest = idlest(worlds);
        if (idlest == null) {
            return Optional.empty();
        }
        long since = idlest.lastUse().at();
        if (isInUse(since)) {
            // Until then those that are used again only get later.
            full = since == Long.MAX_VALUE ? full : since + window();
            if (places.availablePermits() > 0) {
                return Optional.empty();
            }
            throw refusal();
        }
        if (!idlest.lastUse().letGo(since)) {
            return Optional.empty();
        }
        evicted.incrementAndGet();
        return Optional.of(idlest);
    }

    /** Lets go the world that nobody used for longest; empty where all were used lately, or none may go. */
    Optional<World> evictIdle(Collection<World> worlds) {
        World idlest = settings.evictProjects() ? idlest(worlds) : null;
        long since = idlest == null ? Long.MAX_VALUE : idlest.lastUse().at();
        if (idlest == null || isInUse(since) || !idlest.lastUse().letGo(since)) {
            return Optional.empty();
        }
        evicted.incrementAndGet();
        return Optional.of(idlest);
    }

    Occupancy occupancy(Collection<World> worlds) {
        boolean free = places.availablePermits() > 0;
        World idlest = free || !settings.evictProjects() ? null : idlest(worlds);
        boolean room = free || (idlest != null && !isInUse(idlest.lastUse().at()));
        return new Occupancy(worlds.size(), settings.maxProjects(), evicted.get(), room);
    }

    private static @Nullable World idlest(Collection<World> worlds) {
        return worlds.stream()
                .min(Comparator.comparingLong(world -> world.lastUse().at()))
                .orElse(null);
    }

    private boolean isInUse(long since) {
        return since > time.millis() - window();
    }

    private long window() {
        return settings.evictProjectsAfter().toMillis();
    }

    private Refusal refusal() {
        Refusal refusal = AccessRule.TOO_MANY_PROJECTS.refuse().with("max", settings.maxProjects());
        return settings.evictProjects()
                ? refusal.with("all_used_within", settings.evictProjectsAfter())
                : refusal.with("evict_projects", false);
    }

    /**
     * How full it is.
     *
     * @param worlds how many there are
     * @param most how many there may be
     * @param evicted how many had to go so far
     * @param takesNew whether a new project finds room now
     */
    public record Occupancy(int worlds, int most, long evicted, boolean takesNew) {}
}
