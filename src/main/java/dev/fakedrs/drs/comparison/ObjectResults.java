package dev.fakedrs.drs.comparison;

import dev.fakedrs.drs.json.PageWindow;
import dev.fakedrs.job.Comparison;
import dev.fakedrs.job.Comparison.Database;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** The result of a comparison of objects. */
record ObjectResults(
        String compareTaskId,
        List<ObjectOverview> objectCompareOverview,
        Map<String, List<ObjectDetail>> objectCompareDetails) {

    static ObjectResults of(Comparison comparison, List<Database> databases, PageWindow page, Instant now) {
        String result = CompareResponses.resultOf(comparison.statusAt(now));
        boolean over = result.equals(CompareResponses.EQUAL);
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
                        new ObjectOverview("DB", result, databases.size(), databases.size(), 0),
                        new ObjectOverview("TABLE", result, tables, tables, 0)),
                details.isEmpty() || !over ? Map.of() : Map.of("TABLE", details));
    }

    int tables() {
        return objectCompareOverview.get(1).sourceCount();
    }

    /** The number of objects of one type. */
    record ObjectOverview(
            String objectType, String objectCompareResult, int sourceCount, int targetCount, int diffCount) {}

    /** An object on both sides. */
    record ObjectDetail(String sourceDbName, String targetDbName, String sourceDbValue, String targetDbValue) {}
}
