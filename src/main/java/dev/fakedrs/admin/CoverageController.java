package dev.fakedrs.admin;

import dev.fakedrs.error.Rule;
import dev.fakedrs.job.switchover.SwitchoverMode;
import dev.fakedrs.job.switchover.SwitchoverStatus;
import dev.fakedrs.journal.Coverage;
import dev.fakedrs.journal.Coverage.Aspect;
import dev.fakedrs.scenario.Operation;
import dev.fakedrs.world.Worlds;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
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

    private final Worlds worlds;

    CoverageController(Worlds worlds) {
        this.worlds = worlds;
    }

    @GetMapping
    Map<String, Covered> get(@PathVariable("project_id") String projectId) {
        Coverage coverage = worlds.of(projectId).coverage();
        Map<String, Covered> covered = new TreeMap<>();
        for (Aspect aspect : Aspect.values()) {
            Map<String, Long> met = coverage.met(aspect);
            List<String> never = allOf(aspect)
                    .filter(what -> !met.containsKey(what))
                    .distinct()
                    .toList();
            covered.put(aspect.name().toLowerCase(Locale.ROOT), new Covered(met, never));
        }
        return covered;
    }

    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void clear(@PathVariable("project_id") String projectId) {
        worlds.of(projectId).coverage().clear();
    }

    private static Stream<String> allOf(Aspect aspect) {
        return switch (aspect) {
            case OPERATIONS -> Stream.of(Operation.values()).map(Operation::toString);
            case RULES -> Rule.all().stream().map(Rule::id);
            case ERROR_CODES ->
                Rule.all().stream().map(rule -> rule.explanation().code().toString());
            case MODES -> Stream.of(SwitchoverMode.values()).map(SwitchoverMode::toString);
            case LANGUAGES -> Stream.of("en-us", "zh-cn");
            case SWITCHOVER_STATUSES -> Stream.of(SwitchoverStatus.values()).map(SwitchoverStatus::toString);
        };
    }

    /**
     * One aspect.
     *
     * @param met how often each was met
     * @param never what was not met
     */
    record Covered(Map<String, Long> met, List<String> never) {}
}
