package dev.fakedrs.admin;

import dev.fakedrs.admin.web.AdminException;
import dev.fakedrs.admin.web.AdminRestController;
import dev.fakedrs.admin.web.SnapshotBody;
import dev.fakedrs.project.Project;
import dev.fakedrs.project.ProjectRegistry;
import dev.fakedrs.project.snapshot.scenario.ScenarioSnapshot;
import dev.fakedrs.scenario.ActiveScenario;
import dev.fakedrs.scenario.ScenarioRepository;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;

/** Reads and writes the scenarios of a project. */
@AdminRestController
@RequestMapping("/__admin/projects/{project_id}/scenarios")
class ScenarioController {

    private final ProjectRegistry projects;
    private final SnapshotBody body;
    private final ProjectLookup known;

    ScenarioController(ProjectRegistry projects, ProjectLookup known, SnapshotBody body) {
        this.body = body;
        this.projects = projects;
        this.known = known;
    }

    /** Returns all scenarios in the order of creation, used up or not. */
    @GetMapping
    ScenarioList list(@PathVariable("project_id") String projectId) {
        return new ScenarioList(known.project(projectId).scenarios().all().stream()
                .map(ScenarioSnapshot::of)
                .toList());
    }

    @GetMapping("/{scenario_id}")
    ScenarioSnapshot get(@PathVariable("project_id") String projectId, @PathVariable("scenario_id") String scenarioId) {
        return known.project(projectId)
                .scenarios()
                .find(scenarioId)
                .map(ScenarioSnapshot::of)
                .orElseThrow(() -> missing(projectId, scenarioId));
    }

    /** Adds a scenario after the existing ones. */
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    ScenarioSnapshot add(@PathVariable("project_id") String projectId, HttpServletRequest request) throws IOException {
        ActiveScenario scenario = body.read(request, ScenarioSnapshot.class).toScenario("");
        return projects.change(projectId, project -> {
            switch (project.scenarios().tryAdd(scenario)) {
                case ADDED -> {}
                case ID_TAKEN -> throw AdminException.invalid("id", "id: is the id of another scenario");
                case FULL ->
                    throw AdminException.invalid(
                            "", "There are " + ScenarioRepository.MAX_SCENARIOS + " scenarios already");
            }
            return UnknownJobWarnings.noted(project, scenario);
        });
    }

    /** Changes the order, in which scenarios are asked whether they take part in a call. */
    @PutMapping("/order")
    ScenarioList order(@PathVariable("project_id") String projectId, HttpServletRequest request) throws IOException {
        Project project = known.project(projectId);
        Order order = body.read(request, Order.class);
        if (order.ids == null
                || order.ids.contains(null)
                || !project.scenarios().reorder(order.ids)) {
            throw AdminException.invalid("ids", "ids: must be the ids of all scenarios, each once");
        }
        return list(projectId);
    }

    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void clear(@PathVariable("project_id") String projectId) {
        known.project(projectId).scenarios().clear();
    }

    @DeleteMapping("/{scenario_id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(@PathVariable("project_id") String projectId, @PathVariable("scenario_id") String scenarioId) {
        if (!known.project(projectId).scenarios().remove(scenarioId)) {
            throw missing(projectId, scenarioId);
        }
    }

    private static AdminException missing(String projectId, String scenarioId) {
        return AdminException.notFound("There is no scenario " + scenarioId + " in project " + projectId);
    }

    /** The ids of all scenarios in their new order. */
    record Order(@Nullable List<String> ids) {}

    record ScenarioList(List<ScenarioSnapshot> scenarios) {}
}
