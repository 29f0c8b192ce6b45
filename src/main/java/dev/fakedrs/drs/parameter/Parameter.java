package dev.fakedrs.drs.parameter;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * A parameter of both databases. The values are invented; those of the destination can be changed.
 *
 * @param needRestart whether a change has an effect only after a restart of the database
 */
public record Parameter(
        String group,
        String key,
        String sourceValue,
        String targetValue,
        String dataType,
        String valueRange,
        boolean needRestart) {

    /** The parameters of every job. */
    public static final List<Parameter> ALL = List.copyOf(Arrays.asList(
            new Parameter("common", "character_set_server", "utf8mb4", "utf8", "string", "utf8|utf8mb4|latin1", true),
            new Parameter("common", "connect_timeout", "10", "10", "integer", "2-31536000", false),
            new Parameter("common", "innodb_strict_mode", "ON", "OFF", "boolean", "ON|OFF", false),
            new Parameter("common", "wait_timeout", "28800", "28800", "integer", "1-31536000", false),
            new Parameter("performance", "binlog_cache_size", "16384", "32768", "integer", "4096-16777216", false),
            new Parameter(
                    "performance", "bulk_insert_buffer_size", "8388608", "8388608", "integer", "0-4294967295", false),
            new Parameter(
                    "performance",
                    "innodb_buffer_pool_size",
                    "536870912",
                    "268435456",
                    "integer",
                    "134217728-1073741824",
                    true)));

    /** Tells whether a value is in the parameter's range. */
    boolean accepts(String value) {
        if (!dataType.equals("integer")) {
            return Arrays.asList(valueRange.split("\\|", -1)).contains(value);
        }
        String[] ends = valueRange.split("-", -1);
        return value.matches("\\d{1,18}")
                && Long.parseLong(value) >= Long.parseLong(ends[0])
                && Long.parseLong(value) <= Long.parseLong(ends[1]);
    }

    static Optional<Parameter> find(String group, String key) {
        return ALL.stream()
                .filter(known -> known.group.equals(group) && known.key.equals(key))
                .findFirst();
    }
}
