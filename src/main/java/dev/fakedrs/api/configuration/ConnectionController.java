package dev.fakedrs.api.configuration;

import dev.fakedrs.api.Exchange;
import dev.fakedrs.api.JsonBody;
import dev.fakedrs.api.Serves;
import dev.fakedrs.api.batch.BatchResponse;
import dev.fakedrs.api.batch.Batches;
import dev.fakedrs.api.configuration.ConnectionRequests.TestClusters;
import dev.fakedrs.api.configuration.ConnectionRequests.TestConnections;
import dev.fakedrs.scenario.Operation;
import dev.fakedrs.world.World;
import java.util.Objects;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Tests of the connections to a job's databases. */
@RestController
class ConnectionController {

    private final Batches batches;

    ConnectionController(Batches batches) {
        this.batches = batches;
    }

    /** The vendor's page drs_03_0105. */
    @Serves(Operation.BATCH_VALIDATE_CONNECTIONS)
    @PostMapping("/v3/{project_id}/jobs/batch-connection")
    BatchResponse<ConnectionResult> test(World world, Exchange exchange, @JsonBody TestConnections request) {
        return BatchResponse.of(batches.each(
                exchange,
                request.jobs(),
                item -> {
                    String jobId = Objects.requireNonNull(item.id());
                    item.checkDependent();
                    world.operations()
                            .connections()
                            .test(
                                    jobId,
                                    Objects.requireNonNull(item.endPointType()),
                                    Objects.requireNonNull(item.dbType()),
                                    Objects.requireNonNull(item.dbUser()),
                                    Objects.requireNonNull(item.dbPassword()),
                                    exchange);
                    return ConnectionResult.passed(jobId, "success");
                },
                (item, code, text) -> ConnectionResult.failed(item, "failed", code, text)));
    }

    /** The vendor's page drs_03_0106: the same for a cluster, whose results are the texts true and false. */
    @Serves(Operation.BATCH_VALIDATE_CLUSTERS_CONNECTIONS)
    @PostMapping("/v3/{project_id}/jobs/cluster/batch-connection")
    BatchResponse<ConnectionResult> testClusters(World world, Exchange exchange, @JsonBody TestClusters request) {
        return BatchResponse.of(batches.each(
                exchange,
                request.jobs(),
                item -> {
                    String jobId = Objects.requireNonNull(item.jobId());
                    item.checkProperty();
                    world.operations().connections().testCluster(jobId, exchange);
                    return ConnectionResult.passed(jobId, "true");
                },
                (item, code, text) -> ConnectionResult.failed(item, "false", code, text)));
    }
}
