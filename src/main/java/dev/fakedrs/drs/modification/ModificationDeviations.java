package dev.fakedrs.drs.modification;

import dev.fakedrs.contract.rule.Deviation;
import dev.fakedrs.drs.exchange.DrsExchange;
import dev.fakedrs.drs.model.EndpointRequest;
import dev.fakedrs.drs.model.SelfBuilt;
import dev.fakedrs.drs.model.SentSide;
import dev.fakedrs.drs.model.SetUpOrder;
import dev.fakedrs.drs.modification.BatchUpdateJobRequest.ModifyJobRequest;
import dev.fakedrs.job.Job;
import dev.fakedrs.job.JobKind;
import dev.fakedrs.job.JobKind.DbUseType;
import dev.fakedrs.job.setup.EndpointSide;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Adds deviations for a modification of the setup. */
final class ModificationDeviations {

    private ModificationDeviations() {}

    static void note(ModifyJobRequest item, Job job, DrsExchange exchange) {
        if (!item.setsUp()) {
            return;
        }
        SetUpOrder.noteUntested(Deviation.MODIFICATION_BEFORE_TEST, "The modification", job, exchange);
        Map<String, @Nullable Object> wanted = new LinkedHashMap<>();
        wanted.put("source_endpoint", item.sourceEndpoint());
        wanted.put("target_endpoint", item.targetEndpoint());
        wanted.put("node_type", item.nodeType());
        wanted.put("engine_type", item.engineType());
        wanted.put("net_type", item.netType());
        wanted.put("store_db_info", item.storeDbInfo());
        wanted.put("replace_definer", item.replaceDefiner());
        wanted.forEach((field, value) -> noteMissing(field, value, "modification of " + job.id(), exchange));
        noteSide(item.sourceEndpoint(), EndpointSide.SOURCE, job, exchange);
        noteSide(item.targetEndpoint(), EndpointSide.TARGET, job, exchange);
        noteKind(item, job, exchange);
    }

    private static void noteSide(@Nullable EndpointRequest endpoint, EndpointSide side, Job job, DrsExchange exchange) {
        if (endpoint != null) {
            SentSide sent = endpoint.sent(side, job.id());
            noteMissing("db_type", endpoint.dbType(), sent.name(), exchange);
            sent.note(job.kind(), exchange);
        }
    }

    private static void noteKind(ModifyJobRequest item, Job job, DrsExchange exchange) {
        JobKind kind = job.kind();
        if (item.netType() != null || item.taskType() != null) {
            SelfBuilt.note(job.id(), kind, exchange);
        }
        if (kind.dbUseType() == DbUseType.CLOUD_DATA_GUARD && Boolean.FALSE.equals(item.isTargetReadonly())) {
            exchange.addDeviation(Deviation.TARGET_WRITABLE, "The is_target_readonly of " + job.id() + " is false");
        }
    }

    private static void noteMissing(String field, @Nullable Object value, String where, DrsExchange exchange) {
        if (value == null) {
            exchange.addDeviation(Deviation.MODIFICATION_INCOMPLETE, "The " + where + " has no " + field);
        }
    }
}
