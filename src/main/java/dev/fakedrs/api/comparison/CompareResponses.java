package dev.fakedrs.api.comparison;

import dev.fakedrs.api.wire.EpochMillis;
import dev.fakedrs.api.wire.Page;
import dev.fakedrs.job.Comparison;
import dev.fakedrs.job.Comparison.Database;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the calls of a comparison answer. Both sides are always equal, and every table is empty: no data is moved. */
final class CompareResponses {

    private static final String EQUAL = "CONSISTENT";

    private CompareResponses() {}

    /** Of CreateCompareTask. */
    record Created(
            String jobId,
            @Nullable Begun objectLevelCompareCreateResult,
            @Nullable Begun dataLevelCompareCreateResult) {}

    /** A comparison that has begun. */
    record Begun(String compareTaskId) {}

    /** Of ListCompareResult. */
    record Results(
            String jobId,
            @Nullable ObjectResults objectLevelCompareResults,
            @Nullable LineResults lineCompareResults,
            @Nullable ContentResults contentCompareResults,
            Tasks compareTaskListResults) {}

    /** How the objects compare. */
    record ObjectResults(
            String compareTaskId,
            List<ObjectOverview> objectCompareOverview,
            Map<String, List<ObjectDetail>> objectCompareDetails) {

        static ObjectResults of(Comparison comparison, List<Database> databases, Page page) {
            int tables = databases.stream()
                    .mapToInt(database -> database.tables().size())
                    .sum();
            List<ObjectDetail> details = databases.stream()
                    .flatMap(database -> database.tables().stream()
                            .map(table -> new ObjectDetail(database.name(), database.name(), table, table)))
                    .skip(page.skip())
                    .limit(page.limit())
                    .toList();
            return new ObjectResults(
                    comparison.id(),
                    List.of(
                            new ObjectOverview("DB", EQUAL, databases.size(), databases.size(), 0),
                            new ObjectOverview("TABLE", EQUAL, tables, tables, 0)),
                    details.isEmpty() ? Map.of() : Map.of("TABLE", details));
        }
    }

    /** How many objects of one type there are. */
    record ObjectOverview(
            String objectType, String objectCompareResult, int sourceCount, int targetCount, int diffCount) {}

    /** One object on both sides. */
    record ObjectDetail(String sourceDbName, String targetDbName, String sourceDbValue, String targetDbValue) {}

    /** How the numbers of rows compare. */
    record LineResults(
            String compareTaskId,
            List<LineOverview> lineCompareOverview,
            int lineCompareOverviewCount,
            List<LineDetails> lineCompareDetails) {

        static LineResults of(Comparison comparison, Page page) {
            List<Database> databases = comparison.databases();
            return new LineResults(
                    comparison.id(),
                    databases.stream()
                            .skip(page.skip())
                            .limit(page.limit())
                            .map(database -> new LineOverview(database.name(), database.name(), EQUAL))
                            .toList(),
                    databases.size(),
                    databases.stream().map(LineDetails::of).toList());
        }
    }

    /** One database. */
    record LineOverview(String sourceDbName, String targetDbName, String lineCompareResult) {}

    /** The tables of one database. */
    record LineDetails(String sourceDbName, List<LineDetail> lineCompareDetail, int lineCompareDetailCount) {

        static LineDetails of(Database database) {
            List<LineDetail> tables = database.tables().stream()
                    .map(table -> new LineDetail(table, table, 0, 0, 0, EQUAL))
                    .toList();
            return new LineDetails(database.name(), tables, tables.size());
        }
    }

    /** One table. */
    record LineDetail(
            String sourceTableName,
            String targetTableName,
            int sourceRowNum,
            int targetRowNum,
            int diffRowNum,
            String lineCompareResult) {}

    /** How the contents of rows compare. */
    record ContentResults(
            String compareTaskId,
            List<ContentOverview> contentCompareOverview,
            int contentCompareOverviewCount,
            List<ContentDetails> contentCompareDetails) {

        static ContentResults of(Comparison comparison, Page page) {
            List<Database> databases = comparison.databases();
            return new ContentResults(
                    comparison.id(),
                    databases.stream()
                            .skip(page.skip())
                            .limit(page.limit())
                            .map(database -> new ContentOverview(database.name(), database.name(), EQUAL))
                            .toList(),
                    databases.size(),
                    databases.stream().map(ContentDetails::of).toList());
        }
    }

    /** One database. */
    record ContentOverview(String sourceDbName, String targetDbName, String contentCompareResult) {}

    /** The tables of one database. */
    record ContentDetails(
            String sourceDbName, List<ContentDetail> contentCompareDetail, int contentCompareDetailCount) {

        static ContentDetails of(Database database) {
            String name = database.name();
            List<ContentDetail> tables = database.tables().stream()
                    .map(table -> new ContentDetail(name, name, table, table, 0, 0, 0, EQUAL, EQUAL))
                    .toList();
            return new ContentDetails(name, tables, tables.size());
        }
    }

    /** One table. */
    record ContentDetail(
            String sourceDbName,
            String targetDbName,
            String sourceTableName,
            String targetTableName,
            int sourceRowNum,
            int targetRowNum,
            int diffRowNum,
            String lineCompareResult,
            String contentCompareResult) {}

    /** All comparisons of the job. */
    record Tasks(List<Task> compareTaskList, int compareTaskListCount) {}

    /** One of them. */
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
                    EpochMillis.of(comparison.createdAt()),
                    over ? EpochMillis.of(end) : null);
        }
    }
}
