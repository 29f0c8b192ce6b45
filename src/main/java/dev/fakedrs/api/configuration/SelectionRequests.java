package dev.fakedrs.api.configuration;

import dev.fakedrs.api.batch.JobItem;
import dev.fakedrs.api.wire.Batch;
import dev.fakedrs.api.wire.Characters;
import dev.fakedrs.api.wire.Mandatory;
import dev.fakedrs.api.wire.WrongParameter;
import dev.fakedrs.error.Refusal;
import dev.fakedrs.error.RequestRule;
import dev.fakedrs.job.configuration.Policy;
import dev.fakedrs.job.configuration.Selection.SelectedObject;
import dev.fakedrs.job.configuration.Selection.Transformation;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the calls are sent that choose what a job replicates, and how. */
final class SelectionRequests {

    private SelectionRequests() {}

    /** Of BatchSetObjects. */
    record SetObjects(@Mandatory @Nullable Batch<SetObjectsOfJob> jobs) {}

    /** The objects of one job. */
    record SetObjectsOfJob(
            @Mandatory @Nullable String jobId,
            @Nullable Boolean selected,
            @Nullable Boolean syncDatabase,
            @Nullable List<@NotNull @Valid ObjectRequest> job) {

        /** @throws Refusal where only some objects are wanted, and they are not said */
        List<SelectedObject> objects() {
            if (Boolean.TRUE.equals(selected) && (job == null || job.isEmpty())) {
                throw RequestRule.PARAMETER_EMPTY.refuse("job");
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
                throw RequestRule.PARAMETER_EMPTY.refuse("parent_id");
            }
            return new SelectedObject(id, parentId, objectType, objectName, select, objectAliasName);
        }
    }

    /** Of BatchSetPolicy. */
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
            implements JobItem {

        Policy toPolicy() {
            return new Policy(conflictPolicy, filterDdlPolicy, ddlTrans, indexTrans, slotName, null);
        }
    }

    /** Of BatchSetDefiner. */
    record SetDefiners(@Mandatory @Nullable Batch<SetDefiner> jobs) {}

    /** Whether the definers of one job move. */
    record SetDefiner(
            @Mandatory @Nullable String jobId,
            @Mandatory @Nullable Boolean replaceDefiner) implements JobItem {}

    /** Of BatchChangeData. */
    record ChangeData(@Mandatory @Nullable Batch<ChangeDataOfJob> jobs) {}

    /** A rule for the rows of some objects of one job. */
    record ChangeDataOfJob(
            @Mandatory @Nullable String jobId,
            @Nullable List<@NotNull @Valid ProcessedObject> objectInfo,
            @Mandatory @Valid @Nullable TransformationRequest transformationInfo,
            @Valid @Nullable ConfigRequest configTransformation)
            implements JobItem {

        private static final String ROWS = "contentConditionalFilter";

        /**
         * The rules that these are.
         *
         * @throws Refusal where a rule for rows names no object, or one twice; and where one of a configuration names no
         *     table, or is not called config
         */
        List<Transformation> transformations() {
            String type = transformationInfo == null ? "" : String.valueOf(transformationInfo.transformationType);
            String value = transformationInfo == null ? "" : String.valueOf(transformationInfo.value);
            if (type.equals(ROWS)) {
                if (objectInfo == null || objectInfo.isEmpty()) {
                    throw RequestRule.PARAMETER_EMPTY.refuse("object_info");
                }
                List<Transformation> rules = objectInfo.stream()
                        .map(object -> new Transformation(String.valueOf(object.id), type, value))
                        .toList();
                if (rules.stream().distinct().count() < rules.size()) {
                    throw RequestRule.DUPLICATES.refuse("object_info.id");
                }
                return rules;
            }
            if (!value.equals("config")) {
                throw WrongParameter.refuse("transformation_info.value", value, "config");
            }
            if (configTransformation == null) {
                throw RequestRule.PARAMETER_EMPTY.refuse("config_transformation");
            }
            return List.of(new Transformation(String.valueOf(configTransformation.dbTableName), type, value));
        }
    }

    /** An object whose rows are filtered. */
    record ProcessedObject(
            @Mandatory @Nullable String id,
            @Pattern(regexp = "true") @Nullable String select,
            @Nullable String leavesNum) {}

    /** What the rule is: an SQL condition, or the word config. */
    record TransformationRequest(
            @Mandatory @Pattern(regexp = "contentConditionalFilter|configConditionalFilter") @Nullable
            String transformationType,

            @Mandatory @Characters(max = 256) @Nullable String value) {}

    /** The table of a configuration rule. */
    record ConfigRequest(
            @Mandatory @Nullable String dbTableName,
            @Mandatory @Characters(max = 256) @Nullable String dbName,
            @Mandatory @Characters(max = 256) @Nullable String tableName,
            @Mandatory @Characters(max = 256) @Nullable String colNames,
            @Mandatory @Characters(max = 256) @Nullable String primKeyOrIndex,
            @Mandatory @Characters(max = 256) @Nullable String indexs,
            @Mandatory @Characters(max = 256) @Nullable String values) {}
}
