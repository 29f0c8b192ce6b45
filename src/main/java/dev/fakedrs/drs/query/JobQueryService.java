package dev.fakedrs.drs.query;

import dev.fakedrs.contract.Operation;
import dev.fakedrs.contract.rule.DrsException;
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
import org.springframework.stereotype.Service;

/** What can be asked about the jobs of one project. */
@Service
public final class JobQueryService {

    private final JobCommandExecutor commands;
    private final ScenarioEngine scenarios;

    public JobQueryService(JobCommandExecutor commands, ScenarioEngine scenarios) {
        this.commands = commands;
        this.scenarios = scenarios;
    }

    /**
     * One job, for a query of one or many.
     *
     * @throws DrsException where there is none, or a scenario refuses it
     */
    public Job find(Project project, Operation operation, String jobId) {
        return commands.read(project, new JobCommand(operation, JobAction.QUERY), jobId);
    }

    /** The subtasks of a parent that are not deleted. */
    public List<Job> subtasks(Project project, Job parent) {
        return project.jobs().subtasks(parent.id()).stream()
                .filter(job -> !job.deleted())
                .toList();
    }

    /**
     * A page of the jobs that match a filter.
     *
     * @param skip how many matching jobs come before the page
     * @param limit how many jobs the page has at most
     * @throws DrsException where a scenario refuses it
     */
    public Page list(Project project, JobFilter filter, long skip, long limit) {
        scenarios.apply(project.scenarios(), new OperationCall(Operation.SHOW_JOB_LIST, null, null));
        Instant now = project.clock().instant();
        List<Job> matches = candidates(project.jobs(), filter).stream()
                .filter(job -> filter.matches(job, now))
                .toList();
        return new Page(matches.size(), matches.stream().skip(skip).limit(limit).toList());
    }

    /** A job that is named by its id need not be searched for. */
    private static List<Job> candidates(JobReader jobs, JobFilter filter) {
        Optional<Job> named = filter.name().isEmpty() ? Optional.empty() : jobs.find(filter.name());
        return named.map(List::of).orElseGet(jobs::all);
    }

    /** Some of the matching jobs, and how many there are in all. */
    public record Page(long total, List<Job> jobs) {}
}
