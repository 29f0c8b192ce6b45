package dev.fakedrs.operation.configuration;

import dev.fakedrs.error.JobRule;
import dev.fakedrs.error.Refusal;
import dev.fakedrs.error.RequestRule;
import dev.fakedrs.job.Job;
import dev.fakedrs.job.configuration.Tuning;
import dev.fakedrs.operation.JobAction;
import dev.fakedrs.operation.JobCommand;
import dev.fakedrs.operation.JobCommand.Precondition;
import dev.fakedrs.operation.JobCommandExecutor;
import dev.fakedrs.scenario.Operation;
import dev.fakedrs.world.World;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.stereotype.Service;

/**
 * The parameters of a job's two databases. Each method throws a {@link Refusal} where a rule or a scenario refuses the
 * call; then nothing has changed.
 */
@Service
public final class ParameterService {

    private final JobCommandExecutor commands;

    public ParameterService(JobCommandExecutor commands) {
        this.commands = commands;
    }

    /**
     * Compares them.
     *
     * @param refresh whether they are read again, as they must be the first time
     * @return the changed values of the destination, by key
     */
    public Map<String, String> compare(World world, String jobId, boolean refresh) {
        Precondition rules = refresh ? (job, jobs, now) -> {} : (job, jobs, now) -> checkRead(job);
        Job compared = commands.execute(
                world,
                new JobCommand(Operation.BATCH_SHOW_PARAMS, JobAction.COMPARE_PARAMS, rules),
                jobId,
                (job, now, effects) -> {
                    Tuning tuning = job.configuration().tuning();
                    return job.with(job.configuration().with(tuning.withParams(tuning.params())));
                });
        return compared.configuration().tuning().params();
    }

    /**
     * Changes some of the destination's.
     *
     * @return whether the destination has to be restarted
     */
    public boolean change(World world, String jobId, String group, Map<String, String> values) {
        JobCommand command = new JobCommand(Operation.UPDATE_PARAMS, JobAction.COMPARE_PARAMS, (job, jobs, now) -> {
            checkRead(job);
            values.forEach((key, value) -> {
                Parameter known = known(group, key);
                if (!known.admits(value)) {
                    throw RequestRule.PARAMETER_INVALID
                            .refuse("target_value")
                            .with("key", key)
                            .withSent("value", value)
                            .with("value_range", known.valueRange());
                }
            });
        });
        commands.execute(world, command, jobId, (job, now, effects) -> {
            Map<String, String> changed =
                    new TreeMap<>(job.configuration().tuning().params());
            changed.putAll(values);
            return job.with(
                    job.configuration().with(job.configuration().tuning().withParams(changed)));
        });
        return values.keySet().stream().anyMatch(key -> known(group, key).needRestart());
    }

    private static Parameter known(String group, String key) {
        return Parameter.find(group, key)
                .orElseThrow(() -> RequestRule.PARAMETER_INVALID
                        .refuse("key")
                        .withSent("value", key)
                        .with("allowed", "a parameter of the group " + group));
    }

    private static void checkRead(Job job) {
        if (!Boolean.TRUE.equals(job.configuration().tuning().paramsRead())) {
            throw JobRule.PARAMS_NOT_READ.refuse();
        }
    }
}
