package dev.fakedrs.admin;

import dev.fakedrs.contract.Operation;
import dev.fakedrs.project.Project;
import dev.fakedrs.project.snapshot.scenario.ScenarioSnapshot;
import dev.fakedrs.scenario.ActiveScenario;
import dev.fakedrs.scenario.Scenario.When;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Warns about scenarios for unknown jobs. They are accepted because the job may be created later, but most are misspelt. */
final class UnknownJobWarnings {

    private UnknownJobWarnings() {}

    /** Creates the snapshot of a scenario with its warnings. */
    static ScenarioSnapshot noted(Project project, ActiveScenario scenario) {
        return ScenarioSnapshot.of(scenario).withWarnings(warnings(project, scenario));
    }

    /** Returns a warning for each job that the scenario names and the project does not have. */
    private static List<@Nullable String> warnings(Project project, ActiveScenario running) {
        When when = running.scenario().when();
        List<@Nullable String> warnings = new ArrayList<>();
        if (when.jobId() != null && project.jobs().find(when.jobId()).isEmpty()) {
            warnings.add(
                    "when.job_id: there is no job '" + when.jobId() + "' in project " + project.projectId() + " yet");
        }
        if (when.jobName() != null
                && when.operation() != Operation.BATCH_CREATE_JOBS
                && !isName(project, when.jobName())) {
            warnings.add("when.job_name: there is no job named '" + when.jobName() + "' in project "
                    + project.projectId() + " yet");
        }
        return warnings;
    }

    private static boolean isName(Project project, String name) {
        return project.jobs().named(name).stream().anyMatch(job -> job.name().equals(name));
    }
}
