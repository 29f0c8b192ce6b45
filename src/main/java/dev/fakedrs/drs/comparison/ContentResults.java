package dev.fakedrs.drs.comparison;

import dev.fakedrs.drs.json.PageWindow;
import dev.fakedrs.job.Comparison;
import dev.fakedrs.job.Comparison.Database;
import java.time.Instant;
import java.util.List;

/** The result of a comparison of row contents. */
record ContentResults(
        String compareTaskId,
        List<ContentOverview> contentCompareOverview,
        int contentCompareOverviewCount,
        List<ContentDetails> contentCompareDetails) {

    static ContentResults of(Comparison comparison, PageWindow page, Instant now) {
        String result = CompareResponses.resultOf(comparison.statusAt(now));
        List<Database> databases = comparison.databases();
        return new ContentResults(
                comparison.id(),
                databases.stream()
                        .skip(page.skip())
                        .limit(page.limit())
                        .map(database -> new ContentOverview(database.name(), database.name(), result))
                        .toList(),
                databases.size(),
                result.equals(CompareResponses.EQUAL)
                        ? databases.stream().map(ContentDetails::of).toList()
                        : List.of());
    }

    /** The result for one database. */
    record ContentOverview(String sourceDbName, String targetDbName, String contentCompareResult) {}

    /** The results for the tables of one database. */
    record ContentDetails(
            String sourceDbName, List<ContentDetail> contentCompareDetail, int contentCompareDetailCount) {

        static ContentDetails of(Database database) {
            String name = database.name();
            List<ContentDetail> tables = database.tables().stream()
                    .map(table -> new ContentDetail(
                            name, name, table, table, 0, 0, 0, CompareResponses.EQUAL, CompareResponses.EQUAL))
                    .toList();
            return new ContentDetails(name, tables, tables.size());
        }
    }

    /** The result for one table. */
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
}
