package dev.fakedrs.drs.query;

import dev.fakedrs.contract.Operation;
import dev.fakedrs.contract.rule.DrsException;
import dev.fakedrs.drs.command.CommandListener;
import dev.fakedrs.drs.command.JobAction;
import dev.fakedrs.drs.command.JobCommand;
import dev.fakedrs.drs.command.JobCommandExecutor;
import dev.fakedrs.job.Job;
import dev.fakedrs.job.store.JobReader;
import dev.fakedrs.project.Project;
import dev.fakedrs.scenario.OperationCall;
import dev.fakedrs.scenario.ScenarioEngine;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.LongConsumer;
import org.springframework.stereotype.Service;

/** Reads the jobs of a project. */
@Service
public final class JobQueryService {

    private final JobCommandExecutor commands;
    private final ScenarioEngine scenarios;
    private final CommandListener listener;

    public JobQueryService(JobCommandExecutor commands, ScenarioEngine scenarios, CommandListener listener) {
        this.commands = commands;
        this.scenarios = scenarios;
        this.listener = listener;
    }

    /**
     * Returns one job.
     *
     * @throws DrsException if the job does not exist, or a scenario rejects the call
     */
    public Job find(Project project, Operation operation, String jobId) {
        return commands.read(project, new JobCommand(operation, JobAction.QUERY), jobId);
    }

    /** Returns the subtasks that are not deleted. */
    public List<Job> subtasks(Project project, Job parent) {
        return project.jobs().subtasks(parent.id()).stream()
                .filter(job -> !job.deleted())
                .toList();
    }

    /**
     * Returns a page of the jobs that match a filter.
     *
     * @param skip the number of matching jobs before the page
     * @param limit the maximum number of jobs on the page
     * @param counted receives the number of matching jobs before a scenario takes part
     * @throws DrsException if a scenario rejects the call
     */
    public Page list(Project project, JobFilter filter, long skip, long limit, LongConsumer counted) {
        Instant now = project.clock().instant();
        List<Job> matches = candidates(project.jobs(), filter).stream()
                .filter(job -> filter.matches(job, now))
                .toList();
        counted.accept(matches.size());
        scenarios.apply(project.scenarios(), new OperationCall(Operation.SHOW_JOB_LIST, null, null));
        List<Job> page = matches.stream().skip(skip).limit(limit).toList();
        page.forEach(job -> listener.done(Operation.SHOW_JOB_LIST, job, now));
        return new Page(matches.size(), page);
    }

    /** Returns the jobs to filter. If the name is an id, only that job is filtered. */
    private static List<Job> candidates(JobReader jobs, JobFilter filter) {
        Optional<Job> named = filter.name().isEmpty() ? Optional.empty() : jobs.find(filter.name());
        return named.map(List::of).orElseGet(jobs::all);
    }

    /** A page of matching jobs, and the number of all matching jobs. */
    public record Page(long total, List<Job> jobs) {}
}
