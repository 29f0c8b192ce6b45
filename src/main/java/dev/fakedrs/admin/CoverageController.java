package dev.fakedrs.admin;

import dev.fakedrs.coverage.Aspect;
import dev.fakedrs.coverage.Coverage;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;

/** What the calls of a project have met, and what they never did. */
@AdminController
@RequestMapping("/__admin/projects/{project_id}/coverage")
class CoverageController {

    private final KnownProjects known;

    CoverageController(KnownProjects known) {
        this.known = known;
    }

    @GetMapping
    Map<String, Covered> get(@PathVariable("project_id") String projectId) {
        Coverage coverage = known.world(projectId).coverage();
        Map<String, Covered> covered = new TreeMap<>();
        for (Aspect aspect : Aspect.values()) {
            Map<String, Long> met = coverage.met(aspect);
            List<String> never = aspect.expected().stream()
                    .filter(term -> !met.containsKey(term))
                    .toList();
            covered.put(aspect.name().toLowerCase(Locale.ROOT), new Covered(met, never));
        }
        return covered;
    }

    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void clear(@PathVariable("project_id") String projectId) {
        known.world(projectId).coverage().clear();
    }

    /**
     * One aspect.
     *
     * @param met how often each was met
     * @param never what was not met
     */
    record Covered(Map<String, Long> met, List<String> never) {}
}
