package dev.fakedrs.job.setup;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The objects that a job replicates, and the filters of their rows.
 *
 * @param selected whether only the listed objects are replicated; otherwise all are
 */
public record ObjectSelection(
        @Nullable Boolean selected,
        @Nullable Boolean syncDatabase,
        List<SelectedObject> objects,
        List<Transformation> transformations) {

    public static final ObjectSelection ALL = new ObjectSelection(null, null, List.of(), List.of());

    /** Replaces missing lists by empty ones. */
    public ObjectSelection {
        objects = objects == null ? List.of() : List.copyOf(objects);
        transformations = transformations == null ? List.of() : List.copyOf(transformations);
    }

    /** A database, schema, table or view. */
    public record SelectedObject(
            @Nullable String id,
            @Nullable String parentId,
            @Nullable String objectType,
            @Nullable String objectName,
            @Nullable String select,
            @Nullable String objectAliasName) {}

    /** A filter for the rows of one object. */
    public record Transformation(String object, String type, String value) {}
}
