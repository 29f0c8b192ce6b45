package dev.fakedrs.api.configuration;

import dev.fakedrs.api.Exchange;
import dev.fakedrs.api.JsonBody;
import dev.fakedrs.api.Serves;
import dev.fakedrs.api.batch.BatchResponse;
import dev.fakedrs.api.batch.Batches;
import dev.fakedrs.api.configuration.ConnectionRequests.Shard;
import dev.fakedrs.api.configuration.ConnectionRequests.TestClusters;
import dev.fakedrs.api.configuration.ConnectionRequests.TestConnections;
import dev.fakedrs.error.Deviation;
import dev.fakedrs.job.Job;
import dev.fakedrs.job.configuration.Side;
import dev.fakedrs.operation.configuration.ConnectionTestService;
import dev.fakedrs.scenario.Operation;
import dev.fakedrs.world.World;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Tests of the connections to a job's databases. */
@RestController
class ConnectionController {

    private final ConnectionTestService connections;
    private final Batches batches;

    ConnectionController(ConnectionTestService connections, Batches batches) {
        this.connections = connections;
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
                    Job job = connections.test(
                            world,
                            jobId,
                            Objects.requireNonNull(item.endPointType()),
                            Objects.requireNonNull(item.dbType()),
                            Objects.requireNonNull(item.dbUser()),
                            Objects.requireNonNull(item.dbPassword()));
                    item.sent().note(job.kind(), exchange);
                    if (item.dbPort() == null && SentSide.MONGODB.equals(item.dbType())) {
                        exchange.deviates(Deviation.MONGODB_PORT, "There is no db_port for " + jobId);
                    }
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
                    List<Shard> shards = item.shards();
                    Set<Side> sides = shards.stream().map(Shard::side).collect(Collectors.toSet());
                    connections.testCluster(world, jobId, sides);
                    shards.forEach(shard -> shard.note(jobId, exchange));
                    return ConnectionResult.passed(jobId, "true");
                },
                (item, code, text) -> ConnectionResult.failed(item, "false", code, text)));
    }
}
