package dev.fakedrs.drs.parameter;

import dev.fakedrs.contract.Operation;
import dev.fakedrs.contract.rule.DrsException;
import dev.fakedrs.contract.rule.JobRule;
import dev.fakedrs.contract.rule.RequestRule;
import dev.fakedrs.drs.command.JobAction;
import dev.fakedrs.drs.command.JobCommand;
import dev.fakedrs.drs.command.JobCommand.Precondition;
import dev.fakedrs.drs.command.JobCommandExecutor;
import dev.fakedrs.job.Job;
import dev.fakedrs.job.setup.RuntimeOptions;
import dev.fakedrs.project.Project;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.stereotype.Service;

/**
 * Compares and changes the parameters of a job's databases. Each method throws a {@link DrsException} if a rule or a scenario
 * rejects the call; nothing has changed then.
 */
@Service
public final class ParameterService {

    private final JobCommandExecutor commands;

    public ParameterService(JobCommandExecutor commands) {
        this.commands = commands;
    }

    /**
     * Compares the parameters.
     *
     * @param refresh whether to read them again, which is required the first time
     * @return the changed values of the destination, by key
     */
    public Map<String, String> compare(Project project, String jobId, boolean refresh) {
        Precondition rules = refresh ? (job, jobs, now) -> {} : (job, jobs, now) -> checkRead(job);
        Job compared = commands.execute(
                project,
                new JobCommand(Operation.BATCH_SHOW_PARAMS, JobAction.COMPARE_PARAMS, rules),
                jobId,
                (job, now, effects) -> {
                    RuntimeOptions tuning = job.configuration().tuning();
                    return job.withSetup(job.configuration().withOptions(tuning.withParams(tuning.params())));
                });
        return compared.configuration().tuning().params();
    }

    /**
     * Changes parameters of the destination.
     *
     * @return whether the destination has to be restarted
     */
    public boolean change(Project project, String jobId, String group, Map<String, String> values) {
        JobCommand command = new JobCommand(Operation.UPDATE_PARAMS, JobAction.COMPARE_PARAMS, (job, jobs, now) -> {
            checkRead(job);
            values.forEach((key, value) -> {
                Parameter known = known(group, key);
                if (!known.accepts(value)) {
                    throw RequestRule.PARAMETER_INVALID
                            .exception("target_value")
                            .sentDetail("key", key)
                            .sentDetail("value", value)
                            .detail("value_range", known.valueRange());
                }
            });
        });
        commands.execute(project, command, jobId, (job, now, effects) -> {
            Map<String, String> changed =
                    new TreeMap<>(job.configuration().tuning().params());
            changed.putAll(values);
            return job.withSetup(
                    job.configuration().withOptions(job.configuration().tuning().withParams(changed)));
        });
        return values.keySet().stream().anyMatch(key -> known(group, key).needRestart());
    }

    private static Parameter known(String group, String key) {
        return Parameter.find(group, key)
                .orElseThrow(() -> RequestRule.PARAMETER_INVALID
                        .exception("key")
                        .sentDetail("value", key)
                        .detail("allowed", "a parameter of the group " + group));
    }

    private static void checkRead(Job job) {
        if (!Boolean.TRUE.equals(job.configuration().tuning().paramsRead())) {
            throw JobRule.PARAMS_NOT_READ.exception();
        }
    }
}
