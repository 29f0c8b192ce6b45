package dev.fakedrs.drs.comparison;

import dev.fakedrs.drs.json.PageWindow;
import dev.fakedrs.job.Comparison;
import dev.fakedrs.job.Comparison.Database;
import java.time.Instant;
import java.util.List;

/** The result of a comparison of row counts. */
record LineResults(
        String compareTaskId,
        List<LineOverview> lineCompareOverview,
        int lineCompareOverviewCount,
        List<LineDetails> lineCompareDetails) {

    static LineResults of(Comparison comparison, PageWindow page, Instant now) {
        String result = CompareResponses.resultOf(comparison.statusAt(now));
        List<Database> databases = comparison.databases();
        return new LineResults(
                comparison.id(),
                databases.stream()
                        .skip(page.skip())
                        .limit(page.limit())
                        .map(database -> new LineOverview(database.name(), database.name(), result))
                        .toList(),
                databases.size(),
                result.equals(CompareResponses.EQUAL)
                        ? databases.stream().map(LineDetails::of).toList()
                        : List.of());
    }

    /** The result for one database. */
    record LineOverview(String sourceDbName, String targetDbName, String lineCompareResult) {}

    /** The results for the tables of one database. */
    record LineDetails(String sourceDbName, List<LineDetail> lineCompareDetail, int lineCompareDetailCount) {

        static LineDetails of(Database database) {
            List<LineDetail> tables = database.tables().stream()
                    .map(table -> new LineDetail(table, table, 0, 0, 0, CompareResponses.EQUAL))
                    .toList();
            return new LineDetails(database.name(), tables, tables.size());
        }
    }

    /** The result for one table. */
    record LineDetail(
            String sourceTableName,
            String targetTableName,
            int sourceRowNum,
            int targetRowNum,
            int diffRowNum,
            String lineCompareResult) {}
}
