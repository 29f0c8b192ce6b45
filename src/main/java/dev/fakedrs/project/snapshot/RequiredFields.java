package dev.fakedrs.project.snapshot;

import dev.fakedrs.clock.VirtualClock;
import dev.fakedrs.job.Comparison;
import dev.fakedrs.job.setup.JobSetup;
import dev.fakedrs.job.setup.ObjectSelection.Transformation;
import dev.fakedrs.job.setup.PreStartChecks.Precheck;
import dev.fakedrs.job.setup.RuntimeOptions.SpeedLimit;
import dev.fakedrs.project.snapshot.reading.InvalidSnapshotException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Checks the required fields of those parts of a job for which the snapshot uses the job's own classes. */
final class RequiredFields {

    private RequiredFields() {}

    static JobSetup checked(String at, JobSetup configuration) {
        Precheck precheck = configuration.checks().precheck();
        if (precheck != null && !isPeriod(precheck.startedAt(), precheck.endsAt())) {
            throw new InvalidSnapshotException(
                    at + "configuration.checks.precheck", "needs started_at and, not before it, ends_at");
        }
        for (SpeedLimit limit : configuration.tuning().speedLimits()) {
            if (!given(limit.begin(), limit.end(), limit.speed())) {
                throw new InvalidSnapshotException(
                        at + "configuration.tuning.speed_limits", "need begin, end and speed");
            }
        }
        for (Transformation rule : configuration.selection().transformations()) {
            if (!given(rule.object(), rule.type(), rule.value())) {
                throw new InvalidSnapshotException(
                        at + "configuration.selection.transformations", "need object, type and value");
            }
        }
        return configuration;
    }

    static List<Comparison> checked(String at, @Nullable List<@Nullable Comparison> comparisons) {
        List<Comparison> checked = new ArrayList<>();
        List<@Nullable Comparison> all = comparisons == null ? List.of() : comparisons;
        for (Comparison comparison : all) {
            if (comparison == null
                    || !given(comparison.id(), comparison.kind(), comparison.createdAt())
                    || !isPeriod(comparison.startsAt(), comparison.endsAt())
                    || !comparison.databases().stream().allMatch(database -> given(database.name()))) {
                throw new InvalidSnapshotException(
                        at + "comparisons[" + checked.size() + "]",
                        "needs id, kind, created_at, starts_at and, not before it, ends_at; a database needs its name");
            }
            checked.add(comparison);
        }
        return List.copyOf(checked);
    }

    private static boolean isPeriod(@Nullable Instant start, @Nullable Instant end) {
        return start != null && end != null && !end.isBefore(start) && !end.isAfter(VirtualClock.END);
    }

    private static boolean given(@Nullable Object... values) {
        return Stream.of(values).allMatch(Objects::nonNull);
    }
}
