package dev.fakedrs.drs.command;

import dev.fakedrs.contract.rule.DrsException;
import dev.fakedrs.contract.rule.JobRule;
import dev.fakedrs.job.Job;
import dev.fakedrs.job.store.JobReader;
import dev.fakedrs.job.store.JobTransaction;
import dev.fakedrs.project.OperationChecker.OperationCheck;
import dev.fakedrs.project.Project;
import dev.fakedrs.scenario.OperationCall;
import dev.fakedrs.scenario.ScenarioEffect;
import dev.fakedrs.scenario.ScenarioEngine;
import java.time.Instant;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Executes commands on single jobs: it checks the rules, applies the scenarios, and changes the job. Each method throws a
 * {@link DrsException} if a rule or a scenario rejects the call, and a {@link dev.fakedrs.scenario.ScenarioResponseException}
 * if a scenario sets the response; nothing has changed then.
 */
@Component
public final class JobCommandExecutor {

    private static final Pattern JOB_ID = Pattern.compile("[0-9a-z]{8}(-[0-9a-z]{4}){3}-[0-9a-z]{12}");

    private final ScenarioEngine scenarios;
    private final CommandListener listener;

    public JobCommandExecutor(ScenarioEngine scenarios, CommandListener listener) {
        this.scenarios = scenarios;
        this.listener = listener;
    }

    /**
     * Changes a job.
     *
     * @return the changed job
     */
    public Job execute(Project project, JobCommand command, String jobId, JobChange change) {
        return project.jobs()
                .inTransaction(
                        jobs -> execute(project, jobs, command, jobId, change).job());
    }

    /** Changes a job within a transaction. */
    CommandResult execute(Project project, JobTransaction jobs, JobCommand command, String jobId, JobChange change) {
        Instant now = project.clock().instant();
        Job job = admit(command, jobId, jobs, now);
        ScenarioEffect effects = applyScenarios(project, command, job);
        Job changed = change.apply(job, now, effects);
        jobs.put(changed);
        listener.done(command.operation(), changed, now);
        return new CommandResult(changed, now, effects);
    }

    /** Reads a job. A clock that polls move is at the job's next event then. */
    public Job read(Project project, JobCommand command, String jobId) {
        project.jobs().find(jobId).ifPresent(project::notePollOf);
        Instant now = project.clock().instant();
        Job job = admit(command, jobId, project.jobs(), now);
        applyScenarios(project, command, job);
        listener.done(command.operation(), job, now);
        return job;
    }

    /** Checks whether a job allows a command, without executing it. */
    public OperationCheck check(Project project, JobCommand command, @Nullable String variant, String jobId) {
        try {
            admit(command, jobId, project.jobs(), project.clock().instant());
            return new OperationCheck(command.operation(), variant, null);
        } catch (DrsException refusal) {
            return new OperationCheck(command.operation(), variant, refusal);
        }
    }

    private ScenarioEffect applyScenarios(Project project, JobCommand command, Job job) {
        return scenarios.apply(
                project.scenarios(), new OperationCall(command.operation(), job.id(), job.name(), command.mode()));
    }

    private static Job admit(JobCommand command, String jobId, JobReader jobs, Instant now) {
        Job job = jobs.find(jobId).orElseThrow(() -> unknown(jobId, command.jobIdField()));
        if (job.deleted()) {
            throw JobRule.JOB_GONE.exception();
        }
        command.action().check(job, jobs, now);
        command.precondition().check(job, jobs, now);
        return job;
    }

    private static DrsException unknown(String jobId, String field) {
        DrsException refusal = JOB_ID.matcher(jobId).matches()
                ? JobRule.JOB_UNKNOWN.exception()
                : JobRule.JOB_ID_MALFORMED.exception(field);
        return refusal.withMissing(jobId);
    }

    /** The changed job, the time of the change, and the effects of the scenario. */
    record CommandResult(Job job, Instant now, ScenarioEffect effects) {}

    /** Returns the changed job. */
    @FunctionalInterface
    public interface JobChange {
        Job apply(Job job, Instant now, ScenarioEffect effects);
    }
}
