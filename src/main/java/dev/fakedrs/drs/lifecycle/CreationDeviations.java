package dev.fakedrs.drs.lifecycle;

import dev.fakedrs.contract.rule.Deviation;
import dev.fakedrs.drs.exchange.DrsExchange;
import dev.fakedrs.drs.lifecycle.BatchCreateJobsRequest.CreateJobRequest;
import dev.fakedrs.drs.model.EndpointRequest;
import dev.fakedrs.drs.model.SelfBuilt;
import dev.fakedrs.job.JobKind;
import dev.fakedrs.job.JobKind.DbUseType;
import dev.fakedrs.job.setup.EndpointSide;
import java.util.Objects;

/** Adds deviations from the vendor's page, and fields without effect, for a created job. */
final class CreationDeviations {

    private CreationDeviations() {}

    static void note(CreateJobRequest item, JobKind kind, DrsExchange exchange) {
        String name = String.valueOf(item.name());
        if (Boolean.TRUE.equals(item.multiWrite()) && !item.twoDirections()) {
            exchange.addDeviation(
                    Deviation.MULTI_WRITE_WITHOUT_EFFECT, "The multi_write of " + name + " has no effect");
        }
        if (item.namesZones() && !item.twoZones()) {
            exchange.addDeviation(Deviation.ZONES_WITHOUT_EFFECT, "The zones of " + name + " have no effect");
        }
        EndpointRequest source = Objects.requireNonNull(item.sourceEndpoint());
        EndpointRequest target = Objects.requireNonNull(item.targetEndpoint());
        source.sent(EndpointSide.SOURCE, name).note(kind, exchange);
        target.sent(EndpointSide.TARGET, name).note(kind, exchange);
        SelfBuilt.note(name, kind, exchange);
        if (kind.dbUseType() == DbUseType.CLOUD_DATA_GUARD && Boolean.FALSE.equals(item.isTargetReadonly())) {
            exchange.addDeviation(Deviation.TARGET_WRITABLE, "The is_target_readonly of " + name + " is false");
        }
        if (source.clusterMode() != null && item.nodeNum() == null) {
            exchange.addDeviation(Deviation.NODE_NUM_MISSING, "There is no node_num of " + name);
        }
    }
}
