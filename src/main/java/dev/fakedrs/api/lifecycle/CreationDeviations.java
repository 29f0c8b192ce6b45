package dev.fakedrs.api.lifecycle;

import dev.fakedrs.api.Exchange;
import dev.fakedrs.api.configuration.EndpointRequest;
import dev.fakedrs.api.configuration.SelfBuilt;
import dev.fakedrs.api.lifecycle.CreateJobsRequest.CreateJobRequest;
import dev.fakedrs.error.Deviation;
import dev.fakedrs.job.JobKind;
import dev.fakedrs.job.JobKind.DbUseType;
import dev.fakedrs.job.configuration.Side;
import java.util.Objects;

/** What of a job that was created the page wants otherwise, or has no effect. */
final class CreationDeviations {

    private CreationDeviations() {}

    static void note(CreateJobRequest item, JobKind kind, Exchange exchange) {
        String name = String.valueOf(item.name());
        if (Boolean.TRUE.equals(item.multiWrite()) && !item.twoDirections()) {
            exchange.deviates(Deviation.MULTI_WRITE_WITHOUT_EFFECT, "The multi_write of " + name + " has no effect");
        }
        if (item.namesZones() && !item.twoZones()) {
            exchange.deviates(Deviation.ZONES_WITHOUT_EFFECT, "The zones of " + name + " have no effect");
        }
        EndpointRequest source = Objects.requireNonNull(item.sourceEndpoint());
        EndpointRequest target = Objects.requireNonNull(item.targetEndpoint());
        source.sent(Side.SOURCE, name).note(kind, exchange);
        target.sent(Side.TARGET, name).note(kind, exchange);
        SelfBuilt.note(name, kind, exchange);
        if (kind.dbUseType() == DbUseType.CLOUD_DATA_GUARD && Boolean.FALSE.equals(item.isTargetReadonly())) {
            exchange.deviates(Deviation.TARGET_WRITABLE, "The is_target_readonly of " + name + " is false");
        }
        if (source.clusterMode() != null && item.nodeNum() == null) {
            exchange.deviates(Deviation.NODE_NUM_MISSING, "There is no node_num of " + name);
        }
    }
}
