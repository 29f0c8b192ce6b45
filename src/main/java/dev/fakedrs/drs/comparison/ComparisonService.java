package dev.fakedrs.drs.comparison;

import dev.fakedrs.contract.Operation;
import dev.fakedrs.contract.rule.DrsException;
import dev.fakedrs.drs.command.JobAction;
import dev.fakedrs.drs.command.JobCommand;
import dev.fakedrs.drs.command.JobCommand.Precondition;
import dev.fakedrs.drs.command.JobCommandExecutor;
import dev.fakedrs.job.Comparison;
import dev.fakedrs.job.Comparison.Database;
import dev.fakedrs.job.Comparison.Kind;
import dev.fakedrs.job.Job;
import dev.fakedrs.project.Project;
import dev.fakedrs.setting.FakeDrsProperties;
import dev.fakedrs.setting.FakeDrsProperties.Durations;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * Creates and reads the comparisons of jobs. Each method throws a {@link DrsException} if a rule or a scenario rejects the
 * call; nothing has changed then.
 */
@Service
public final class ComparisonService {

    /** The maximum number of comparisons of a job. The oldest ones are removed first. */
    private static final int MAX_COMPARISONS = 100;

    private final JobCommandExecutor commands;
    private final Durations durations;

    public ComparisonService(JobCommandExecutor commands, FakeDrsProperties settings) {
        this.commands = commands;
        this.durations = settings.durations();
    }

    /**
     * Begins comparisons, which end at a planned time.
     *
     * @param cancel whether unfinished comparisons are cancelled
     * @return the new comparisons in the order of the request
     */
    public List<Comparison> begin(Project project, String jobId, List<Wanted> wanted, boolean cancel) {
        List<Comparison> begun = new ArrayList<>();
        commands.execute(
                project,
                new JobCommand(Operation.CREATE_COMPARE_TASK, JobAction.COMPARE),
                jobId,
                (job, now, effects) -> {
                    wanted.forEach(one -> begun.add(begin(one, now)));
                    List<Comparison> all = new ArrayList<>();
                    job.comparisons()
                            .forEach(old -> all.add(cancel && old.unfinishedAt(now) ? old.cancelled(now) : old));
                    all.addAll(begun);
                    return job.withComparisons(all.subList(Math.max(0, all.size() - MAX_COMPARISONS), all.size()));
                });
        return begun;
    }

    /**
     * Returns a job with its comparisons.
     *
     * @param wanted is checked after all rules: whether the job has what is asked for
     */
    public Job read(Project project, String jobId, Precondition wanted) {
        return commands.read(project, new JobCommand(Operation.LIST_COMPARE_RESULT, JobAction.QUERY, wanted), jobId);
    }

    private Comparison begin(Wanted wanted, Instant now) {
        Instant start = wanted.startTime == null || wanted.startTime.isBefore(now) ? now : wanted.startTime;
        Instant end = start.plus(durations.comparison());
        return new Comparison(UUID.randomUUID().toString(), wanted.kind, wanted.databases, now, start, end, null);
    }

    /**
     * A comparison that a client requests.
     *
     * @param startTime the start time, or null for an immediate start
     */
    public record Wanted(
            Kind kind, List<Database> databases, @Nullable Instant startTime) {}
}
