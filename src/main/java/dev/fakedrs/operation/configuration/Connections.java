package dev.fakedrs.operation.configuration;

import dev.fakedrs.error.JobRule;
import dev.fakedrs.error.Refusal;
import dev.fakedrs.job.Job;
import dev.fakedrs.job.JobStore;
import dev.fakedrs.job.configuration.Checks;
import dev.fakedrs.job.configuration.Endpoint;
import dev.fakedrs.job.configuration.Side;
import dev.fakedrs.operation.Action;
import dev.fakedrs.operation.DualActive;
import dev.fakedrs.operation.JobCalls;
import dev.fakedrs.operation.JobCalls.Ask;
import dev.fakedrs.operation.TransferSchema;
import dev.fakedrs.scenario.Operation;
import dev.fakedrs.scenario.Script;
import java.util.Set;

/** The connection tests of one project's jobs. No connection is made: a test fails where user or password are known to differ. */
public final class Connections {

    private final JobStore jobs;
    private final JobCalls calls;

    public Connections(JobStore jobs, JobCalls calls) {
        this.jobs = jobs;
        this.calls = calls;
    }

    /**
     * Tests one side, and remembers how that ended.
     *
     * @return the job
     * @throws Refusal where the call is not allowed, and where the test fails
     */
    public Job test(String jobId, Side side, String dbType, String user, String password, Script script) {
        Ask ask = new Ask(Operation.BATCH_VALIDATE_CONNECTIONS, Action.TEST_CONNECTION, (job, now) -> {
            TransferSchema.checkDatabase(job.kind(), side, dbType);
            if (DualActive.isBackward(job)) {
                DualActive.checkForward(jobs, job, now);
            }
        });
        Job tested = calls.change(ask, jobId, script, (job, now, then) -> {
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
    public void testCluster(String jobId, Set<Side> sides, Script script) {
        Ask ask = new Ask(Operation.BATCH_VALIDATE_CLUSTERS_CONNECTIONS, Action.TEST_CLUSTER);
        calls.change(ask, jobId, script, (job, now, then) -> {
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
