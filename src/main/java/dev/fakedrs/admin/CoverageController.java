package dev.fakedrs.admin;

import dev.fakedrs.admin.web.AdminRestController;
import dev.fakedrs.coverage.ContractCoverage;
import dev.fakedrs.coverage.CoverageDimension;
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

/** Returns which parts of the contract the calls of a project have covered. */
@AdminRestController
@RequestMapping("/__admin/projects/{project_id}/coverage")
class CoverageController {

    private final ProjectLookup known;

    CoverageController(ProjectLookup known) {
        this.known = known;
    }

    @GetMapping
    Map<String, Values> get(@PathVariable("project_id") String projectId) {
        ContractCoverage coverage = known.project(projectId).coverage();
        Map<String, Values> aspects = new TreeMap<>();
        for (CoverageDimension aspect : CoverageDimension.values()) {
            Map<String, Long> covered = coverage.covered(aspect);
            List<String> uncovered = aspect.expected().stream()
                    .filter(term -> !covered.containsKey(term))
                    .toList();
            aspects.put(aspect.name().toLowerCase(Locale.ROOT), new Values(covered, uncovered));
        }
        return aspects;
    }

    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void clear(@PathVariable("project_id") String projectId) {
        known.project(projectId).coverage().clear();
    }

    /**
     * The values of one dimension.
     *
     * @param covered the number of times each value was covered
     * @param uncovered the values that were not covered
     */
    record Values(Map<String, Long> covered, List<String> uncovered) {}
}
