package dev.fakedrs.drs.connection;

import dev.fakedrs.contract.Operation;
import dev.fakedrs.contract.rule.DrsException;
import dev.fakedrs.contract.rule.JobRule;
import dev.fakedrs.drs.command.DualActiveRules;
import dev.fakedrs.drs.command.JobAction;
import dev.fakedrs.drs.command.JobCommand;
import dev.fakedrs.drs.command.JobCommand.Precondition;
import dev.fakedrs.drs.command.JobCommandExecutor;
import dev.fakedrs.drs.command.JobKindCompatibility;
import dev.fakedrs.job.Job;
import dev.fakedrs.job.setup.Endpoint;
import dev.fakedrs.job.setup.EndpointSide;
import dev.fakedrs.job.setup.PreStartChecks;
import dev.fakedrs.job.store.JobReader;
import dev.fakedrs.project.OperationChecker;
import dev.fakedrs.project.Project;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Service;

/** Tests the connections of jobs. It opens no connection: a test fails if the user or the password differs from a known one. */
@Service
public final class ConnectionTestService implements OperationChecker {

    private final JobCommandExecutor commands;

    public ConnectionTestService(JobCommandExecutor commands) {
        this.commands = commands;
    }

    /**
     * Tests one side and stores the result.
     *
     * @param deviations is checked after all rules
     * @throws DrsException if the call is not allowed or the test fails
     */
    public void test(
            Project project,
            String jobId,
            EndpointSide side,
            String dbType,
            String user,
            String password,
            Precondition deviations) {
        Precondition testable = (job, jobs, now) -> {
            JobKindCompatibility.checkDatabase(job.kind(), side, dbType);
            checkReady(job, jobs, now);
        };
        JobCommand command = new JobCommand(
                Operation.BATCH_VALIDATE_CONNECTIONS, JobAction.TEST_CONNECTION, testable.and(deviations));
        Job tested = commands.execute(project, command, jobId, (job, now, effects) -> {
            boolean passed = fits(job, side, user, password);
            return job.withSetup(
                    job.configuration().withChecks(job.configuration().checks().withConnectionTest(side, passed)));
        });
        if (!fits(tested, side, user, password)) {
            throw JobRule.WRONG_PASSWORD.exception().detail("end_point_type", side);
        }
    }

    /**
     * Tests the shards of a cluster. A side without an earlier test passes, because users and passwords of shards are unknown.
     */
    public void testCluster(Project project, String jobId, Set<EndpointSide> sides) {
        JobCommand command = new JobCommand(Operation.BATCH_VALIDATE_CLUSTERS_CONNECTIONS, JobAction.TEST_CLUSTER);
        commands.execute(project, command, jobId, (job, now, effects) -> {
            PreStartChecks checks = job.configuration().checks();
            for (EndpointSide side : sides) {
                checks = checks.of(side) == null ? checks.withConnectionTest(side, true) : checks;
            }
            return job.withSetup(job.configuration().withChecks(checks));
        });
    }

    /** Checks all but what the call says itself: database, user and password. */
    @Override
    public List<OperationCheck> check(Project project, String jobId) {
        JobCommand command = new JobCommand(
                Operation.BATCH_VALIDATE_CONNECTIONS, JobAction.TEST_CONNECTION, ConnectionTestService::checkReady);
        return List.of(commands.check(project, command, null, jobId));
    }

    private static void checkReady(Job job, JobReader jobs, Instant now) {
        if (DualActiveRules.isBackward(job)) {
            DualActiveRules.checkForward(jobs, job, now);
        }
    }

    private static boolean fits(Job job, EndpointSide side, String user, String password) {
        Endpoint endpoint = job.configuration().endpoints().of(side);
        boolean knownUser = endpoint == null
                || endpoint.dbUser() == null
                || endpoint.dbUser().isBlank()
                || endpoint.dbUser().equals(user);
        return knownUser && job.passwords().matches(side, password);
    }
}
