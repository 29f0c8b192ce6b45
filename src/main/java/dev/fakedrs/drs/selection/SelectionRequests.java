package dev.fakedrs.drs.selection;

import dev.fakedrs.contract.rule.DrsException;
import dev.fakedrs.contract.rule.RequestRule;
import dev.fakedrs.drs.batch.BatchItem;
import dev.fakedrs.drs.json.Batch;
import dev.fakedrs.drs.json.WrongParameter;
import dev.fakedrs.drs.json.constraint.Mandatory;
import dev.fakedrs.job.setup.ObjectSelection.SelectedObject;
import dev.fakedrs.job.setup.ObjectSelection.Transformation;
import dev.fakedrs.job.setup.SyncPolicy;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.util.List;
import java.util.Set;
import org.hibernate.validator.constraints.CodePointLength;
import org.jspecify.annotations.Nullable;

/** The requests for objects and policies. */
final class SelectionRequests {

    private SelectionRequests() {}

    /** The request of BatchSetObjects. */
    record SetObjects(@Mandatory @Nullable Batch<SetObjectsOfJob> jobs) {}

    /** The objects of one job. */
    record SetObjectsOfJob(
            @Mandatory @Nullable String jobId,
            @Nullable Boolean selected,
            @Nullable Boolean syncDatabase,
            @Nullable List<@NotNull @Valid ObjectRequest> job) {

        /** @throws DrsException if only some objects are wanted but none is named */
        List<SelectedObject> objects() {
            if (Boolean.TRUE.equals(selected) && (job == null || job.isEmpty())) {
                throw RequestRule.PARAMETER_EMPTY.exception("job");
            }
            return job == null
                    ? List.of()
                    : job.stream().map(ObjectRequest::toObject).toList();
        }
    }

    /** A database, schema, table or view. */
    record ObjectRequest(
            @Nullable String id,
            @Nullable String parentId,

            @Pattern(regexp = "database|table|schema|view") @Nullable
            String objectType,

            @Nullable String objectName,

            @Pattern(regexp = "true|false|partial") @Nullable
            String select,

            @Nullable String objectAliasName) {

        private static final Set<String> INSIDE = Set.of("table", "view");

        SelectedObject toObject() {
            if (objectType != null && INSIDE.contains(objectType) && (parentId == null || parentId.isBlank())) {
                throw RequestRule.PARAMETER_EMPTY.exception("parent_id");
            }
            return new SelectedObject(id, parentId, objectType, objectName, select, objectAliasName);
        }
    }

    /** The request of BatchSetPolicy. */
    record SetPolicies(@Mandatory @Nullable Batch<SetPolicy> jobs) {}

    /** The policy of one job. */
    record SetPolicy(
            @Mandatory @Nullable String jobId,

            @Pattern(regexp = "ignore|overwrite|stop") @Nullable
            String conflictPolicy,

            @Pattern(regexp = "drop_database") @Nullable String filterDdlPolicy,
            @Nullable Boolean ddlTrans,
            @Nullable Boolean indexTrans,
            @Nullable String slotName)
            implements BatchItem {

        SyncPolicy toPolicy() {
            return new SyncPolicy(conflictPolicy, filterDdlPolicy, ddlTrans, indexTrans, slotName, null);
        }
    }

    /** The request of BatchSetDefiner. */
    record SetDefiners(@Mandatory @Nullable Batch<SetDefiner> jobs) {}

    /** The choice of one job to replace definers. */
    record SetDefiner(
            @Mandatory @Nullable String jobId,
            @Mandatory @Nullable Boolean replaceDefiner) implements BatchItem {}

    /** The request of BatchChangeData. */
    record ChangeData(@Mandatory @Nullable Batch<ChangeDataOfJob> jobs) {}

    /** A filter for the rows of some objects of one job. */
    record ChangeDataOfJob(
            @Mandatory @Nullable String jobId,
            @Nullable List<@NotNull @Valid ProcessedObject> objectInfo,
            @Mandatory @Valid @Nullable TransformationRequest transformationInfo,
            @Valid @Nullable ConfigRequest configTransformation)
            implements BatchItem {

        private static final String ROWS = "contentConditionalFilter";

        /**
         * Returns the filters.
         *
         * @throws DrsException if a row filter names no object or names one twice, or if a configuration filter is incomplete
         */
        List<Transformation> transformations() {
            String type = transformationInfo == null ? "" : String.valueOf(transformationInfo.transformationType);
            String value = transformationInfo == null ? "" : String.valueOf(transformationInfo.value);
            if (type.equals(ROWS)) {
                if (objectInfo == null || objectInfo.isEmpty()) {
                    throw RequestRule.PARAMETER_EMPTY.exception("object_info");
                }
                List<Transformation> rules = objectInfo.stream()
                        .map(object -> new Transformation(String.valueOf(object.id), type, value))
                        .toList();
                if (rules.stream().distinct().count() < rules.size()) {
                    throw RequestRule.DUPLICATES.exception("object_info.id");
                }
                return rules;
            }
            if (!value.equals("config")) {
                throw WrongParameter.exception("transformation_info.value", value, "config");
            }
            if (configTransformation == null) {
                throw RequestRule.PARAMETER_EMPTY.exception("config_transformation");
            }
            return List.of(new Transformation(String.valueOf(configTransformation.dbTableName), type, value));
        }
    }

    /** An object whose rows are filtered. */
    record ProcessedObject(
            @Mandatory @Nullable String id,
            @Pattern(regexp = "true") @Nullable String select,
            @Nullable String leavesNum) {}

    /** The content of a filter: an SQL condition, or the word config. */
    record TransformationRequest(
            @Mandatory @Pattern(regexp = "contentConditionalFilter|configConditionalFilter") @Nullable
            String transformationType,

            @Mandatory @CodePointLength(max = 256) @Nullable String value) {}

    /** The table of a configuration filter. */
    record ConfigRequest(
            @Mandatory @Nullable String dbTableName,
            @Mandatory @CodePointLength(max = 256) @Nullable String dbName,
            @Mandatory @CodePointLength(max = 256) @Nullable String tableName,
            @Mandatory @CodePointLength(max = 256) @Nullable String colNames,
            @Mandatory @CodePointLength(max = 256) @Nullable String primKeyOrIndex,
            @Mandatory @CodePointLength(max = 256) @Nullable String indexs,
            @Mandatory @CodePointLength(max = 256) @Nullable String values) {}
}
