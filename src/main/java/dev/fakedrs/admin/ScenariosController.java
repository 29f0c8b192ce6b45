package dev.fakedrs.admin;

import dev.fakedrs.scenario.Running;
import dev.fakedrs.scenario.Scenarios;
import dev.fakedrs.world.World;
import dev.fakedrs.world.Worlds;
import dev.fakedrs.world.document.ScenarioDocument;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;

/** What shall happen to the calls of a project. */
@AdminController
@RequestMapping("/__admin/projects/{project_id}/scenarios")
class ScenariosController {

    private final Worlds worlds;
    private final KnownProjects known;

    ScenariosController(Worlds worlds, KnownProjects known) {
        this.worlds = worlds;
        this.known = known;
    }

    /** All, in the order of writing, used up or not. */
    @GetMapping
    ScenarioList list(@PathVariable("project_id") String projectId) {
        return new ScenarioList(known.world(projectId).scenarios().all().stream()
                .map(ScenarioDocument::of)
                .toList());
    }

    @GetMapping("/{scenario_id}")
    ScenarioDocument get(@PathVariable("project_id") String projectId, @PathVariable("scenario_id") String scenarioId) {
        return known.world(projectId)
                .scenarios()
                .find(scenarioId)
                .map(ScenarioDocument::of)
                .orElseThrow(() -> missing(projectId, scenarioId));
    }

    /** Adds one, after those that are there. */
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    ScenarioDocument add(@PathVariable("project_id") String projectId, HttpServletRequest request) throws IOException {
        Running scenario = Documents.read(request, ScenarioDocument.class).toScenario("");
        World world = worlds.of(projectId);
        switch (world.scenarios().tryAdd(scenario)) {
            case ADDED -> {}
            case ID_TAKEN -> throw Problem.invalid("id", "id: is the id of another scenario");
            case FULL -> throw Problem.invalid("", "There are " + Scenarios.MOST + " scenarios already");
        }
        return ScenarioDocument.of(scenario).withWarnings(UnmetScenarios.warnings(world, scenario));
    }

    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void clear(@PathVariable("project_id") String projectId) {
        known.world(projectId).scenarios().clear();
    }

    @DeleteMapping("/{scenario_id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(@PathVariable("project_id") String projectId, @PathVariable("scenario_id") String scenarioId) {
        if (!known.world(projectId).scenarios().remove(scenarioId)) {
            throw missing(projectId, scenarioId);
        }
    }

    private static Problem missing(String projectId, String scenarioId) {
        return Problem.notFound("There is no scenario " + scenarioId + " in project " + projectId);
    }

    record ScenarioList(List<ScenarioDocument> scenarios) {}
}
