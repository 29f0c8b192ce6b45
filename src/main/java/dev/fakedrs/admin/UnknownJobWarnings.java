package dev.fakedrs.admin;

import dev.fakedrs.contract.Operation;
import dev.fakedrs.project.Project;
import dev.fakedrs.project.snapshot.scenario.ScenarioSnapshot;
import dev.fakedrs.scenario.ActiveScenario;
import dev.fakedrs.scenario.Scenario.When;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds scenarios for jobs that there are not. They are taken, as the job may come; but most are misspelt. */
final class UnknownJobWarnings {

    private UnknownJobWarnings() {}

    /** A scenario of a project, with what is strange about it. */
    static ScenarioSnapshot noted(Project project, ActiveScenario scenario) {
        return ScenarioSnapshot.of(scenario).withWarnings(warnings(project, scenario));
    }

    /** A sentence for each name of a job that a scenario has and the project has not. */
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
