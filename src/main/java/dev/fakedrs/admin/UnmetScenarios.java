package dev.fakedrs.admin;

import dev.fakedrs.scenario.Operation;
import dev.fakedrs.scenario.Running;
import dev.fakedrs.scenario.Scenario.When;
import dev.fakedrs.world.World;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds scenarios for jobs that there are not. They are taken, as the job may come; but most are misspelt. */
final class UnmetScenarios {

    private UnmetScenarios() {}

    /** A sentence for each name of a job that a scenario has and the world has not. */
    static List<@Nullable String> warnings(World world, Running running) {
        When when = running.scenario().when();
        List<@Nullable String> warnings = new ArrayList<>();
        if (when.jobId() != null && world.jobs().find(when.jobId()).isEmpty()) {
            warnings.add(
                    "when.job_id: there is no job '" + when.jobId() + "' in project " + world.projectId() + " yet");
        }
        if (when.jobName() != null
                && when.operation() != Operation.BATCH_CREATE_JOBS
                && !isName(world, when.jobName())) {
            warnings.add("when.job_name: there is no job named '" + when.jobName() + "' in project " + world.projectId()
                    + " yet");
        }
        return warnings;
    }

    private static boolean isName(World world, String name) {
        return world.jobs().all().stream().anyMatch(job -> job.name().equals(name));
    }
}
