package dev.fakedrs.operation.query;

import dev.fakedrs.error.Refusal;
import dev.fakedrs.job.Job;
import dev.fakedrs.job.JobStore;
import dev.fakedrs.operation.Action;
import dev.fakedrs.operation.JobCalls;
import dev.fakedrs.operation.JobCalls.Ask;
import dev.fakedrs.scenario.Call;
import dev.fakedrs.scenario.Operation;
import dev.fakedrs.scenario.Script;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What can be asked about the jobs of one project. */
public final class JobQueries {

    private final JobStore jobs;
    private final InstantSource clock;
    private final JobCalls calls;

    public JobQueries(JobStore jobs, InstantSource clock, JobCalls calls) {
        this.jobs = jobs;
        this.clock = clock;
        this.calls = calls;
    }

    /**
     * One job, for a query of one or many.
     *
     * @throws Refusal where there is none, or the script refuses it
     */
    public Job find(Operation operation, String jobId, Script script) {
        return calls.read(new Ask(operation, Action.QUERY), jobId, script);
    }

    public List<Job> subtasks(Job parent) {
        try (Stream<Job> subtasks = jobs.subtasks(parent.id())) {
            return subtasks.filter(job -> !job.deleted()).toList();
        }
    }

    /**
     * A page of the jobs that fit, each with its subtasks; of all others only their count is taken. One that is asked for
     * by its id is looked up, and not searched for.
     *
     * @throws Refusal where the script refuses it
     */
    public Page list(JobFilter filter, long skip, long limit, Script script) {
        script.admit(new Call(Operation.SHOW_JOB_LIST, null, null));
        Instant now = clock.instant();
        List<Job> page = new ArrayList<>();
        long[] total = {0};
        try (Stream<Job> candidates = candidates(filter)) {
            candidates.filter(job -> filter.fits(job, now)).forEach(job -> {
                if (total[0]++ >= skip && page.size() < limit) {
                    page.add(job);
                }
            });
        }
        return new Page(total[0], page);
    }

    private Stream<Job> candidates(JobFilter filter) {
        Optional<Job> named = filter.name().isEmpty() ? Optional.empty() : jobs.find(filter.name());
        return named.isPresent() ? named.stream() : jobs.all();
    }

    /** Some of the jobs that fit, and how many there are in all. */
    public record Page(long total, List<Job> jobs) {}
}
