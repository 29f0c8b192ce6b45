package dev.fakedrs.drs.precheck;

import dev.fakedrs.drs.json.Batch.Item;
import dev.fakedrs.job.Job;
import dev.fakedrs.job.JobKind.Direction;
import dev.fakedrs.job.setup.Endpoint;
import dev.fakedrs.job.setup.PreStartChecks.Precheck;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The state of a pre-check, with its results once it is over. */
record PrecheckResult(
        @Nullable String id,
        @Nullable String precheckId,
        @Nullable Boolean result,
        @Nullable String process,
        @Nullable String totalPassedRate,
        @Nullable String rdsInstanceId,
        @Nullable Direction jobDirection,
        @Nullable List<Check> precheckResult,
        @Nullable String errorCode,
        @Nullable String errorMsg) {

    /**
     * Returns the state of the job's pre-check.
     *
     * @param unreachable the reason for a side whose latest connection test failed
     */
    static PrecheckResult of(Job job, Instant now, String unreachable) {
        Precheck precheck = Objects.requireNonNull(job.configuration().checks().precheck());
        boolean over = !now.isBefore(precheck.endsAt());
        List<Check> checks = over ? checksOf(precheck, unreachable) : List.of();
        long passed =
                checks.stream().filter(check -> check.result.equals("PASSED")).count();
        Endpoint target = job.configuration().endpoints().target();
        return new PrecheckResult(
                null,
                job.id(),
                over && precheck.passed(),
                (over ? 100 : percent(precheck, now)) + "%",
                (over ? 100 * passed / checks.size() : 0) + "%",
                target == null ? null : target.instId(),
                job.kind().direction(),
                checks,
                null,
                null);
    }

    static PrecheckResult failed(Item<?> item, String errorCode, String errorMsg) {
        return new PrecheckResult(item.jobId(), null, null, null, null, null, null, null, errorCode, errorMsg);
    }

    private static List<Check> checksOf(Precheck precheck, String unreachable) {
        return List.of(
                Check.of("srcDbConnection", "network", precheck.sourceReachable() ? null : unreachable),
                Check.of("dstDbConnection", "network", precheck.targetReachable() ? null : unreachable),
                Check.of("srcDbBinlogIsOff", "db_params", null),
                Check.of("dstDbVersion", "db_params", null));
    }

    private static long percent(Precheck precheck, Instant now) {
        long lasts = Duration.between(precheck.startedAt(), precheck.endsAt()).toMillis();
        long passed = Duration.between(precheck.startedAt(), now).toMillis();
        return Math.min(99, 100 * passed / Math.max(1, lasts));
    }

    /** The result of one check. */
    record Check(String item, String result, @Nullable String failedReason, String group) {

        static Check of(String item, String group, @Nullable String failedReason) {
            return new Check(item, failedReason == null ? "PASSED" : "FAILED", failedReason, group);
        }
    }
}
