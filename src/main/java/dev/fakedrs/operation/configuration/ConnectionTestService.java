package dev.fakedrs.operation.configuration;

import dev.fakedrs.error.JobRule;
import dev.fakedrs.error.Refusal;
import dev.fakedrs.job.Job;
import dev.fakedrs.job.configuration.Checks;
import dev.fakedrs.job.configuration.Endpoint;
import dev.fakedrs.job.configuration.Side;
import dev.fakedrs.operation.DualActive;
import dev.fakedrs.operation.JobAction;
import dev.fakedrs.operation.JobCommand;
import dev.fakedrs.operation.JobCommandExecutor;
import dev.fakedrs.operation.TransferSchema;
import dev.fakedrs.scenario.Operation;
import dev.fakedrs.world.World;
import java.util.Set;
import org.springframework.stereotype.Service;

/** The connection tests of one project's jobs. No connection is made: a test fails where user or password are known to differ. */
@Service
public final class ConnectionTestService {

    private final JobCommandExecutor commands;

    public ConnectionTestService(JobCommandExecutor commands) {
        this.commands = commands;
    }

    /**
     * Tests one side, and remembers how that ended.
     *
     * @return the job
     * @throws Refusal where the call is not allowed, and where the test fails
     */
    public Job test(World world, String jobId, Side side, String dbType, String user, String password) {
        JobCommand command =
                new JobCommand(Operation.BATCH_VALIDATE_CONNECTIONS, JobAction.TEST_CONNECTION, (job, jobs, now) -> {
                    TransferSchema.checkDatabase(job.kind(), side, dbType);
                    if (DualActive.isBackward(job)) {
                        DualActive.checkForward(jobs, job, now);
                    }
                });
        Job tested = commands.execute(world, command, jobId, (job, now, effects) -> {
            boolean passed = fits(job, side, user, password);
            return job.with(
                    job.configuration().with(job.configuration().checks().tested(side, passed)));
        });
        if (!fits(tested, side, user, password)) {
            throw JobRule.WRONG_PASSWORD.refuse().with("end_point_type", side);
        }
        return tested;
    }

    /** Tests a cluster's shards, of which nothing is known that could differ: sides that nobody has tested have passed. */
    public void testCluster(World world, String jobId, Set<Side> sides) {
        JobCommand command = new JobCommand(Operation.BATCH_VALIDATE_CLUSTERS_CONNECTIONS, JobAction.TEST_CLUSTER);
        commands.execute(world, command, jobId, (job, now, effects) -> {
            Checks checks = job.configuration().checks();
            for (Side side : sides) {
                checks = checks.of(side) == null ? checks.tested(side, true) : checks;
            }
            return job.with(job.configuration().with(checks));
        });
    }

    private static boolean fits(Job job, Side side, String user, String password) {
        Endpoint endpoint = job.configuration().endpoints().of(side);
        boolean knownUser = endpoint == null
                || endpoint.dbUser() == null
                || endpoint.dbUser().isBlank()
                || endpoint.dbUser().equals(user);
        return knownUser && job.passwords().admit(side, password);
    }
}
