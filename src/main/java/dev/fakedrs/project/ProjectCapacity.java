package dev.fakedrs.project;

import dev.fakedrs.contract.rule.AccessRule;
import dev.fakedrs.contract.rule.DrsException;
import dev.fakedrs.setting.FakeDrsProperties;
import java.time.InstantSource;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** How many projects there may be, and which one goes where there is no room for another. */
final class ProjectCapacity {

    private final FakeDrsProperties settings;
    private final InstantSource time;
    private final Semaphore places;
    private final AtomicLong evicted = new AtomicLong();

    /** Before this no project may go, so nobody looks for one. */
    private volatile long full = Long.MIN_VALUE;

    ProjectCapacity(FakeDrsProperties settings, InstantSource time) {
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
     * Chooses the project that goes: the one that nobody used for longest. Nobody can use it any more.
     *
     * @return empty where there is room again, or another choice must be made
     * @throws DrsException where all were used lately, or none may go
     */
    Optional<Project> evict(Collection<Project> projects) {
        if (!settings.evictProjects() || time.millis() < full) {
            throw refusal();
        }
        Project idlest = idlest(projects);
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

    /** Lets go the project that nobody used for longest; empty where all were used lately, or none may go. */
    Optional<Project> evictIdle(Collection<Project> projects) {
        Project idlest = settings.evictProjects() ? idlest(projects) : null;
        long since = idlest == null ? Long.MAX_VALUE : idlest.lastUse().at();
        if (idlest == null || isInUse(since) || !idlest.lastUse().letGo(since)) {
            return Optional.empty();
        }
        evicted.incrementAndGet();
        return Optional.of(idlest);
    }

    Occupancy occupancy(Collection<Project> projects) {
        boolean free = places.availablePermits() > 0;
        Project idlest = free || !settings.evictProjects() ? null : idlest(projects);
        boolean room = free || (idlest != null && !isInUse(idlest.lastUse().at()));
        return new Occupancy(projects.size(), settings.maxProjects(), evicted.get(), room);
    }

    private static @Nullable Project idlest(Collection<Project> projects) {
        return projects.stream()
                .min(Comparator.comparingLong(project -> project.lastUse().at()))
                .orElse(null);
    }

    private boolean isInUse(long since) {
        return since > time.millis() - window();
    }

    private long window() {
        return settings.evictProjectsAfter().toMillis();
    }

    private DrsException refusal() {
        DrsException refusal = AccessRule.TOO_MANY_PROJECTS.exception().detail("max", settings.maxProjects());
        return settings.evictProjects()
                ? refusal.detail("all_used_within", settings.evictProjectsAfter())
                : refusal.detail("evict_projects", false);
    }

    /**
     * How full it is.
     *
     * @param projects how many there are
     * @param most how many there may be
     * @param evicted how many had to go so far
     * @param takesNew whether a new project finds room now
     */
    public record Occupancy(int projects, int most, long evicted, boolean takesNew) {}
}
