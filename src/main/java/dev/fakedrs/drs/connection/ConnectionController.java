package dev.fakedrs.drs.connection;

import dev.fakedrs.contract.Operation;
import dev.fakedrs.contract.rule.Deviation;
import dev.fakedrs.drs.batch.BatchExecutor;
import dev.fakedrs.drs.batch.BatchResponse;
import dev.fakedrs.drs.connection.ConnectionRequests.Shard;
import dev.fakedrs.drs.connection.ConnectionRequests.TestClusters;
import dev.fakedrs.drs.connection.ConnectionRequests.TestConnections;
import dev.fakedrs.drs.exchange.DrsExchange;
import dev.fakedrs.drs.exchange.DrsOperation;
import dev.fakedrs.drs.json.StrictJsonBody;
import dev.fakedrs.drs.model.SentSide;
import dev.fakedrs.job.setup.EndpointSide;
import dev.fakedrs.project.Project;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Tests the connections to a job's databases. */
@RestController
class ConnectionController {

    private final ConnectionTestService connections;
    private final BatchExecutor batches;

    ConnectionController(ConnectionTestService connections, BatchExecutor batches) {
        this.connections = connections;
        this.batches = batches;
    }

    /** The vendor's page drs_03_0105. */
    @DrsOperation(Operation.BATCH_VALIDATE_CONNECTIONS)
    @PostMapping("/v3/{project_id}/jobs/batch-connection")
    BatchResponse<ConnectionResult> test(
            Project project, DrsExchange exchange, @StrictJsonBody TestConnections request) {
        return BatchResponse.of(batches.each(
                exchange,
                request.jobs(),
                item -> {
                    String jobId = Objects.requireNonNull(item.id());
                    item.checkDependent();
                    if (item.dbPort() == null && SentSide.MONGODB.equals(item.dbType())) {
                        exchange.addDeviation(Deviation.MONGODB_PORT, "There is no db_port for " + jobId);
                    }
                    connections.test(
                            project,
                            jobId,
                            Objects.requireNonNull(item.endPointType()),
                            Objects.requireNonNull(item.dbType()),
                            Objects.requireNonNull(item.dbUser()),
                            Objects.requireNonNull(item.dbPassword()),
                            (job, jobs, now) -> item.sent().note(job.kind(), exchange));
                    return ConnectionResult.passed(jobId, "success");
                },
                (item, code, text) -> ConnectionResult.failed(item, "failed", code, text)));
    }

    /** The vendor's page drs_03_0106: the same for a cluster. Its results are the texts true and false. */
    @DrsOperation(Operation.BATCH_VALIDATE_CLUSTERS_CONNECTIONS)
    @PostMapping("/v3/{project_id}/jobs/cluster/batch-connection")
    BatchResponse<ConnectionResult> testClusters(
            Project project, DrsExchange exchange, @StrictJsonBody TestClusters request) {
        return BatchResponse.of(batches.each(
                exchange,
                request.jobs(),
                item -> {
                    String jobId = Objects.requireNonNull(item.jobId());
                    List<Shard> shards = item.shards();
                    Set<EndpointSide> sides = shards.stream().map(Shard::side).collect(Collectors.toSet());
                    shards.forEach(shard -> shard.note(jobId, exchange));
                    connections.testCluster(project, jobId, sides);
                    return ConnectionResult.passed(jobId, "true");
                },
                (item, code, text) -> ConnectionResult.failed(item, "false", code, text)));
    }
}
