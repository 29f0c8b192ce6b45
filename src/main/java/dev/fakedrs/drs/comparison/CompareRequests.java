package dev.fakedrs.drs.comparison;

import dev.fakedrs.contract.rule.DrsException;
import dev.fakedrs.contract.rule.RequestRule;
import dev.fakedrs.drs.comparison.ComparisonService.Wanted;
import dev.fakedrs.drs.json.EpochMillisFormat;
import dev.fakedrs.drs.json.constraint.Mandatory;
import dev.fakedrs.job.Comparison.Database;
import dev.fakedrs.job.Comparison.Kind;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The requests for comparisons. */
final class CompareRequests {

    private CompareRequests() {}

    /** The request of CreateCompareTask: a comparison of objects, of data, or of both. */
    record Create(
            @Mandatory @Nullable String jobId,
            @Pattern(regexp = "objects") @Nullable String objectLevelCompareType,
            @Valid @Nullable DataLevel dataLevelCompareInfo) {

        /** @throws DrsException if the request names nothing to compare */
        List<Wanted> wanted() {
            List<Wanted> wanted = new ArrayList<>();
            if (objectLevelCompareType != null) {
                wanted.add(new Wanted(Kind.OBJECTS, List.of(), null));
            }
            if (dataLevelCompareInfo != null) {
                wanted.add(dataLevelCompareInfo.toWanted());
            }
            if (wanted.isEmpty()) {
                throw RequestRule.PARAMETER_EMPTY.exception("object_level_compare_type");
            }
            return wanted;
        }

        boolean cancels() {
            return dataLevelCompareInfo != null && "cancel".equals(dataLevelCompareInfo.conflictPolicy);
        }
    }

    /** A comparison of rows, by their number or by their contents. */
    record DataLevel(
            @Mandatory @Pattern(regexp = "cancel|keep") @Nullable
            String conflictPolicy,

            @Mandatory @Pattern(regexp = "lines|contents") @Nullable
            String compareType,

            @Pattern(regexp = "quick_comparison") @Nullable String compareMode,
            @Nullable String startTime,
            @Nullable List<@NotNull @Valid Objects> compareObjectInfos,
            @Nullable List<@NotNull @Valid TokenObjects> compareObjectInfosWithToken) {

        Wanted toWanted() {
            Stream<Database> plain = compareObjectInfos == null
                    ? Stream.of()
                    : compareObjectInfos.stream().map(Objects::toDatabase);
            Stream<Database> withTokens = compareObjectInfosWithToken == null
                    ? Stream.of()
                    : compareObjectInfosWithToken.stream().map(TokenObjects::toDatabase);
            return new Wanted(
                    "lines".equals(compareType) ? Kind.LINES : Kind.CONTENTS,
                    Stream.concat(plain, withTokens).toList(),
                    EpochMillisFormat.parse(startTime, "start_time"));
        }
    }

    /** A database and its tables. */
    record Objects(
            @Mandatory @Nullable String dbName, @Nullable List<@NotNull String> tableName) {

        Database toDatabase() {
            return new Database(String.valueOf(dbName), tableName == null ? List.of() : tableName);
        }
    }

    /** A database and its tables, of which only some rows are compared. */
    record TokenObjects(
            @Mandatory @Nullable String dbName, @Nullable List<@NotNull @Valid TokenTable> tableNameWithToken) {

        Database toDatabase() {
            return new Database(
                    String.valueOf(dbName),
                    tableNameWithToken == null
                            ? List.of()
                            : tableNameWithToken.stream()
                                    .map(table -> String.valueOf(table.tableName))
                                    .toList());
        }
    }

    /** A table and the token range of its compared rows. */
    record TokenTable(
            @Mandatory @Nullable String tableName,
            @Nullable String minToken,
            @Nullable String maxToken) {}

    /** The request of ListCompareResult. */
    record Query(
            @Mandatory @Nullable String jobId,
            @Nullable String objectLevelCompareId,
            @Nullable String lineCompareId,
            @Nullable String contentCompareId,
            @Mandatory @Nullable Integer currentPage,
            @Mandatory @Nullable Integer perPage) {}
}
