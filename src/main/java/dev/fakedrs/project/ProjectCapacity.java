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

/** Limits the number of projects, and chooses the project to evict. */
final class ProjectCapacity {

    private final FakeDrsProperties settings;
    private final InstantSource time;
    private final Semaphore places;
    private final AtomicLong evicted = new AtomicLong();

    /** Until this time no project can be evicted, so no search is needed. */
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
     * Chooses the least recently used project and marks it as evicted.
     *
     * @return the project, or empty if the caller must try again
     * @throws DrsException if all projects were used recently, or eviction is disabled
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
            // A use can only postpone the eviction of a project, so none becomes possible before this time.
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

    /** Evicts the least recently used project. The result is empty if all were used recently, or eviction is disabled. */
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
     * The number of projects and their limit.
     *
     * @param projects the number of projects
     * @param most the maximum number of projects
     * @param evicted the number of evicted projects since the start
     * @param takesNew whether a new project can be created now
     */
    public record Occupancy(int projects, int most, long evicted, boolean takesNew) {}
}
