package dev.fakedrs.project;

import dev.fakedrs.contract.rule.AccessRule;
import dev.fakedrs.contract.rule.DrsException;
import dev.fakedrs.contract.rule.HttpRule;
import dev.fakedrs.journal.UnassignedRequests;
import dev.fakedrs.project.snapshot.ProjectSnapshot;
import dev.fakedrs.setting.FakeDrsProperties;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The projects in use, by id. A project is created when its id is first used. */
@Component
public final class ProjectRegistry {

    /** The request attribute with the project id of a call whose path has none. */
    public static final String PROJECT_ID = "fake-drs.project_id";

    private final ConcurrentMap<String, Project> projects = new ConcurrentHashMap<>();
    private final ProjectFactory maker;
    private final UnassignedRequests unassigned;
    private final InstantSource time;
    private final ProjectCapacity room;

    ProjectRegistry(
            FakeDrsProperties settings, ProjectFactory maker, UnassignedRequests unassigned, InstantSource time) {
        this.maker = maker;
        this.unassigned = unassigned;
        this.time = time;
        this.room = new ProjectCapacity(settings, time);
    }

    /**
     * Returns a project, and creates it if it does not exist.
     *
     * @throws dev.fakedrs.contract.rule.DrsException if the id is malformed or there is no room for another project
     */
    public Project of(String projectId) {
        return of(projectId, created -> {});
    }

    /**
     * Changes a project, and creates it first if needed. If the change of a new project fails, the project is not added.
     *
     * @return the result of the change
     * @throws dev.fakedrs.contract.rule.DrsException as {@link #of}
     */
    public <T> T change(String projectId, Function<Project, T> change) {
        List<T> result = new ArrayList<>(1);
        Project project = of(projectId, created -> result.add(change.apply(created)));
        return result.isEmpty() ? change.apply(project) : result.get(0);
    }

    private Project of(String projectId, Consumer<Project> prepare) {
        Project project = projects.get(projectId);
        while (project == null || !project.lastUse().note(time.millis())) {
            drop(project);
            project = withMemory(() -> projects.compute(
                    projectId, (id, present) -> present == null ? make(id, maker::make, prepare) : present));
            if (project == null) {
                makeRoom();
            }
        }
        return project;
    }

    /** Returns the project if it exists, and records a use. */
    public Optional<Project> use(String projectId) {
        return find(projectId).filter(project -> project.lastUse().note(time.millis()));
    }

    /** Returns the project if it exists, without recording a use. */
    public Optional<Project> find(String projectId) {
        return Optional.ofNullable(projects.get(projectId));
    }

    /** Returns all projects, sorted by id. */
    public List<Project> all() {
        return projects.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(Map.Entry::getValue)
                .toList();
    }

    /** Returns the ids of all projects. */
    public Set<String> ids() {
        return Collections.unmodifiableSet(projects.keySet());
    }

    public ProjectCapacity.Occupancy occupancy() {
        return room.occupancy(projects.values());
    }

    /**
     * Creates a project from a snapshot, and replaces the project with the same id.
     *
     * @throws dev.fakedrs.project.snapshot.reading.InvalidSnapshotException if it is invalid; nothing has changed then
     */
    public Project replace(String projectId, ProjectSnapshot document) {
        Project project = null;
        while (project == null || !project.lastUse().note(time.millis())) {
            project = withMemory(() -> projects.compute(projectId, (id, present) -> {
                if (present == null) {
                    return make(id, any -> maker.make(any, document), created -> {});
                }
                Project made = maker.make(id, document);
                present.close();
                return made;
            }));
            if (project == null) {
                // An invalid snapshot must not evict a project.
                maker.check(document);
                makeRoom();
            }
        }
        return project;
    }

    /** Removes a project. The next call with its id creates a new one. */
    public void forget(String projectId) {
        Project project = projects.remove(projectId);
        if (project != null) {
            close(project);
        }
        unassigned.forget(projectId);
    }

    private void drop(@Nullable Project project) {
        if (project != null && projects.remove(project.projectId(), project)) {
            close(project);
        }
    }

    private void close(Project project) {
        room.giveBack();
        project.close();
    }

    /** Runs a step, and evicts idle projects one by one while there is not enough memory for it. */
    private @Nullable Project withMemory(Supplier<@Nullable Project> step) {
        while (true) {
            try {
                return step.get();
            } catch (DrsException refusal) {
                Optional<Project> idle =
                        refusal.rule() == HttpRule.MEMORY_FULL ? room.evictIdle(projects.values()) : Optional.empty();
                if (idle.isEmpty()) {
                    throw refusal;
                }
                drop(idle.get());
            }
        }
    }

    private void makeRoom() {
        room.evict(projects.values()).ifPresent(this::drop);
    }

    /** Removes all projects. */
    public void forgetAll() {
        projects.keySet().forEach(this::forget);
        unassigned.forgetAll();
    }

    /** Creates a project, or returns null if the limit is reached. */
    private @Nullable Project make(String projectId, Function<String, Project> making, Consumer<Project> prepare) {
        if (!Project.isId(projectId)) {
            throw AccessRule.PROJECT_ID_MALFORMED.exception();
        }
        if (!room.tryTake()) {
            return null;
        }
        Project project = null;
        try {
            project = making.apply(projectId);
            prepare.accept(project);
            unassigned.moveTo(project.journal(), projectId);
            return project;
        } catch (RuntimeException e) {
            room.giveBack();
            if (project != null) {
                project.close();
            }
            throw e;
        }
    }
}
