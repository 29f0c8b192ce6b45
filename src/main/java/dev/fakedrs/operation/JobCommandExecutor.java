package dev.fakedrs.operation;

import dev.fakedrs.error.JobRule;
import dev.fakedrs.error.Refusal;
import dev.fakedrs.job.Job;
import dev.fakedrs.job.JobReader;
import dev.fakedrs.job.JobTransaction;
import dev.fakedrs.scenario.Call;
import dev.fakedrs.scenario.ScenarioEngine;
import dev.fakedrs.scenario.Then;
import dev.fakedrs.world.World;
import java.time.Instant;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/**
 * Executes commands on single jobs: first the rules, then the scenarios, then the change. Each method throws a
 * {@link Refusal} where a rule or a scenario refuses the call, and a {@link dev.fakedrs.scenario.Interruption} where a
 * scenario answers it; then nothing has changed.
 */
@Component
public final class JobCommandExecutor {

    private static final Pattern JOB_ID = Pattern.compile("[0-9a-z]{8}(-[0-9a-z]{4}){3}-[0-9a-z]{12}");

    private final ScenarioEngine scenarios;

    public JobCommandExecutor(ScenarioEngine scenarios) {
        this.scenarios = scenarios;
    }

    /**
     * Changes a job.
     *
     * @return the changed job
     */
    public Job execute(World world, JobCommand command, String jobId, JobChange change) {
        return world.jobs()
                .inTransaction(
                        jobs -> execute(world, jobs, command, jobId, change).job());
    }

    /** The same within a transaction. */
    CommandResult execute(World world, JobTransaction jobs, JobCommand command, String jobId, JobChange change) {
        Instant now = world.clock().instant();
        Job job = admit(command, jobId, jobs, now);
        Then effects = applyScenarios(world, command, job);
        Job changed = change.apply(job, now, effects);
        jobs.put(changed);
        return new CommandResult(changed, now, effects);
    }

    /** Reads a job. */
    public Job read(World world, JobCommand command, String jobId) {
        Job job = admit(command, jobId, world.jobs(), world.clock().instant());
        applyScenarios(world, command, job);
        return job;
    }

    private Then applyScenarios(World world, JobCommand command, Job job) {
        return scenarios.apply(world.scenarios(), new Call(command.operation(), job.id(), job.name(), command.mode()));
    }

    private static Job admit(JobCommand command, String jobId, JobReader jobs, Instant now) {
        Job job = jobs.find(jobId).orElseThrow(() -> unknown(jobId, command.jobIdField()));
        if (job.deleted()) {
            throw JobRule.JOB_GONE.refuse();
        }
        command.action().check(job, jobs, now);
        command.precondition().check(job, jobs, now);
        return job;
    }

    private static Refusal unknown(String jobId, String field) {
        Refusal refusal =
                JOB_ID.matcher(jobId).matches() ? JobRule.JOB_UNKNOWN.refuse() : JobRule.JOB_ID_MALFORMED.refuse(field);
        return refusal.withMissing(jobId);
    }

    /** A changed job, when it was changed, and the scenario's effects. */
    record CommandResult(Job job, Instant now, Then effects) {}

    /** Computes the changed job. */
    @FunctionalInterface
    public interface JobChange {
        Job apply(Job job, Instant now, Then effects);
    }
}
