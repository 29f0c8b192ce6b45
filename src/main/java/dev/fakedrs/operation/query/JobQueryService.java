package dev.fakedrs.operation.query;

import dev.fakedrs.error.Refusal;
import dev.fakedrs.job.Job;
import dev.fakedrs.job.JobReader;
import dev.fakedrs.operation.JobAction;
import dev.fakedrs.operation.JobCommand;
import dev.fakedrs.operation.JobCommandExecutor;
import dev.fakedrs.scenario.Call;
import dev.fakedrs.scenario.Operation;
import dev.fakedrs.scenario.ScenarioEngine;
import dev.fakedrs.world.World;
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
     * @throws Refusal where there is none, or a scenario refuses it
     */
    public Job find(World world, Operation operation, String jobId) {
        return commands.read(world, new JobCommand(operation, JobAction.QUERY), jobId);
    }

    /** The subtasks of a parent that are not deleted. */
    public List<Job> subtasks(World world, Job parent) {
        return world.jobs().subtasks(parent.id()).stream()
                .filter(job -> !job.deleted())
                .toList();
    }

    /**
     * A page of the jobs that match a filter.
     *
     * @param skip how many matching jobs come before the page
     * @param limit how many jobs the page has at most
     * @throws Refusal where a scenario refuses it
     */
    public Page list(World world, JobFilter filter, long skip, long limit) {
        scenarios.apply(world.scenarios(), new Call(Operation.SHOW_JOB_LIST, null, null));
        Instant now = world.clock().instant();
        List<Job> matches = candidates(world.jobs(), filter).stream()
                .filter(job -> filter.fits(job, now))
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
