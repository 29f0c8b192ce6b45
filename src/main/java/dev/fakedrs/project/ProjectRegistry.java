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

/** All projects in use, by id. A project is created when its id is first used. */
@Component
public final class ProjectRegistry {

    /** The attribute in which a call says which project it is about, where its path does not. */
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
     * The project with an id, created if need be.
     *
     * @throws dev.fakedrs.contract.rule.DrsException where the id cannot be a project's, or there are too many already
     */
    public Project of(String projectId) {
        return of(projectId, created -> {});
    }

    /**
     * Changes a project, which is created if need be. Where the change of a new one fails, there is no project.
     *
     * @return what the change returns
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

    /** The project with an id, if it is in use. This counts as a use. */
    public Optional<Project> use(String projectId) {
        return find(projectId).filter(project -> project.lastUse().note(time.millis()));
    }

    /** The project with an id, if it is in use. This does not count as a use. */
    public Optional<Project> find(String projectId) {
        return Optional.ofNullable(projects.get(projectId));
    }

    /** The projects in use, by id. */
    public List<Project> all() {
        return projects.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(Map.Entry::getValue)
                .toList();
    }

    /** The ids of the projects in use. */
    public Set<String> ids() {
        return Collections.unmodifiableSet(projects.keySet());
    }

    /** How full it is. */
    public ProjectCapacity.Occupancy occupancy() {
        return room.occupancy(projects.values());
    }

    /**
     * Creates a project from a document, in place of the present one with its id.
     *
     * @throws dev.fakedrs.project.snapshot.reading.InvalidSnapshotException where it does not fit together; then nothing has changed
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
                // A wrong document costs nobody a project.
                maker.check(document);
                makeRoom();
            }
        }
        return project;
    }

    /** Forgets a project: the next call with its id finds a new one. */
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

    /** Lets idle projects go, one by one, while there is no memory for a step. */
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

    /** Forgets all projects. */
    public void forgetAll() {
        projects.keySet().forEach(this::forget);
        unassigned.forgetAll();
    }

    /** Creates a project; null where there is no room for it. */
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
