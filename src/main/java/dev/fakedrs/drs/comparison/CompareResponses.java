package dev.fakedrs.drs.comparison;

import dev.fakedrs.drs.json.EpochMillisFormat;
import dev.fakedrs.job.Comparison;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The responses for comparisons. The emulator moves no data, so both sides are always equal and every table is empty. An
 * unfinished or cancelled comparison shows its databases with that status, and no tables.
 */
final class CompareResponses {

    static final String EQUAL = "CONSISTENT";

    private CompareResponses() {}

    /** Returns the vendor's result for a status. */
    static String resultOf(Comparison.Status status) {
        return switch (status) {
            case WAITING_FOR_RUNNING -> "WAITING_FOR_COMPARISON";
            case RUNNING -> "COMPARING";
            case SUCCESSFUL -> EQUAL;
            case CANCELLED -> "FAILED_TO_COMPARE";
        };
    }

    /** The response of CreateCompareTask. */
    record Created(
            String jobId,
            @Nullable Begun objectLevelCompareCreateResult,
            @Nullable Begun dataLevelCompareCreateResult) {}

    /** A comparison that has begun. */
    record Begun(String compareTaskId) {}

    /** The response of ListCompareResult. */
    record Results(
            String jobId,
            @Nullable ObjectResults objectLevelCompareResults,
            @Nullable LineResults lineCompareResults,
            @Nullable ContentResults contentCompareResults,
            Tasks compareTaskListResults) {

        /** Returns the length of the longest list of which the response has a page. */
        int longest() {
            return Stream.of(
                            compareTaskListResults.compareTaskListCount,
                            objectLevelCompareResults == null ? 0 : objectLevelCompareResults.tables(),
                            lineCompareResults == null ? 0 : lineCompareResults.lineCompareOverviewCount(),
                            contentCompareResults == null ? 0 : contentCompareResults.contentCompareOverviewCount())
                    .max(Comparator.naturalOrder())
                    .orElse(0);
        }
    }

    /** All comparisons of the job. */
    record Tasks(List<Task> compareTaskList, int compareTaskListCount) {}

    /** A comparison in the list. */
    record Task(
            String compareTaskId,
            String compareType,
            Comparison.Status compareTaskStatus,
            String createTime,
            @Nullable String endTime) {

        static Task of(Comparison comparison, Instant now) {
            boolean over = !comparison.unfinishedAt(now);
            Instant end = comparison.cancelledAt() == null ? comparison.endsAt() : comparison.cancelledAt();
            return new Task(
                    comparison.id(),
                    comparison.kind().type(),
                    comparison.statusAt(now),
                    EpochMillisFormat.of(comparison.createdAt()),
                    over ? EpochMillisFormat.of(end) : null);
        }
    }
}
