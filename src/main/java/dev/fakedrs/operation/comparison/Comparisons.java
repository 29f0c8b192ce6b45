package dev.fakedrs.operation.comparison;

import dev.fakedrs.error.Refusal;
import dev.fakedrs.job.Comparison;
import dev.fakedrs.job.Comparison.Database;
import dev.fakedrs.job.Comparison.Kind;
import dev.fakedrs.job.Job;
import dev.fakedrs.operation.Action;
import dev.fakedrs.operation.Durations;
import dev.fakedrs.operation.JobCalls;
import dev.fakedrs.operation.JobCalls.Ask;
import dev.fakedrs.scenario.Operation;
import dev.fakedrs.scenario.Script;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The comparisons of one project's jobs. Each method throws a {@link Refusal} where a rule or the script refuses the call;
 * then nothing has changed.
 */
public final class Comparisons {

    /** So many are remembered of a job; the oldest go first. */
    private static final int MOST = 100;

    private final JobCalls calls;
    private final Durations durations;

    public Comparisons(JobCalls calls, Durations durations) {
        this.calls = calls;
        this.durations = durations;
    }

    /**
     * Begins comparisons, which end by themselves.
     *
     * @param cancel whether those that are not finished are given up
     * @return those that have begun, in the order of what was wanted
     */
    public List<Comparison> begin(String jobId, List<Wanted> wanted, boolean cancel, Script script) {
        List<Comparison> begun = new ArrayList<>();
        calls.change(new Ask(Operation.CREATE_COMPARE_TASK, Action.COMPARE), jobId, script, (job, now, then) -> {
            wanted.forEach(one -> begun.add(begin(one, now)));
            List<Comparison> all = new ArrayList<>();
            job.comparisons().forEach(old -> all.add(cancel && old.unfinishedAt(now) ? old.cancelled(now) : old));
            all.addAll(begun);
            return job.compared(all.subList(Math.max(0, all.size() - MOST), all.size()));
        });
        return begun;
    }

    /** A job with its comparisons. */
    public Job read(String jobId, Script script) {
        return calls.read(new Ask(Operation.LIST_COMPARE_RESULT, Action.QUERY), jobId, script);
    }

    private Comparison begin(Wanted wanted, Instant now) {
        Instant start = wanted.startTime == null || wanted.startTime.isBefore(now) ? now : wanted.startTime;
        Instant end = start.plus(durations.comparison());
        return new Comparison(UUID.randomUUID().toString(), wanted.kind, wanted.databases, now, start, end, null);
    }

    /**
     * A comparison as a client asks for it.
     *
     * @param startTime when; null: at once
     */
    public record Wanted(
            Kind kind, List<Database> databases, @Nullable Instant startTime) {}
}
