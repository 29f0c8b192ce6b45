package dev.fakedrs.drs.selection;

import dev.fakedrs.contract.rule.Deviation;
import dev.fakedrs.drs.exchange.DrsExchange;
import dev.fakedrs.drs.selection.SelectionRequests.ChangeDataOfJob;
import dev.fakedrs.drs.selection.SelectionRequests.ConfigRequest;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Adds deviations for the names of databases and tables in data-processing rules. */
final class TransformationNames {

    private static final String SEPARATOR = "-*-*-";
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_]+");

    private TransformationNames() {}

    static void note(ChangeDataOfJob item, DrsExchange exchange) {
        if (item.objectInfo() != null) {
            item.objectInfo().forEach(object -> noteId(String.valueOf(object.id()), exchange));
        }
        ConfigRequest config = item.configTransformation();
        if (config != null) {
            Map<String, @Nullable String> names = new LinkedHashMap<>();
            names.put("db_name", config.dbName());
            names.put("table_name", config.tableName());
            names.forEach((field, name) -> {
                if (!isName(String.valueOf(name))) {
                    exchange.addDeviation(Deviation.OBJECT_NAME_CHARACTERS, "The " + field + " is " + name);
                }
            });
        }
    }

    private static void noteId(String id, DrsExchange exchange) {
        int middle = id.indexOf(SEPARATOR);
        if (middle < 0) {
            exchange.addDeviation(Deviation.OBJECT_ID_FORM, "The id of an object is " + id);
        } else if (!isName(id.substring(0, middle)) || !isName(id.substring(middle + SEPARATOR.length()))) {
            exchange.addDeviation(Deviation.OBJECT_NAME_CHARACTERS, "The id of an object is " + id);
        }
    }

    private static boolean isName(String text) {
        return NAME.matcher(text).matches();
    }
}
