package dev.fakedrs.operation.configuration;

import dev.fakedrs.error.JobRule;
import dev.fakedrs.error.Refusal;
import dev.fakedrs.error.RequestRule;
import dev.fakedrs.job.Job;
import dev.fakedrs.job.configuration.Tuning;
import dev.fakedrs.operation.Action;
import dev.fakedrs.operation.JobCalls;
import dev.fakedrs.operation.JobCalls.Ask;
import dev.fakedrs.operation.JobCalls.Rules;
import dev.fakedrs.scenario.Operation;
import dev.fakedrs.scenario.Script;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;

/**
 * The parameters of a job's two databases. Each method throws a {@link Refusal} where a rule or the script refuses the
 * call; then nothing has changed.
 */
public final class Parameters {

    private final JobCalls calls;

    public Parameters(JobCalls calls) {
        this.calls = calls;
    }

    /**
     * Compares them.
     *
     * @param refresh whether they are read again, as they must be the first time
     * @return the changed values of the destination, by key
     */
    public Map<String, String> compare(String jobId, boolean refresh, Script script) {
        Rules rules = refresh ? (job, now) -> {} : Parameters::checkRead;
        Job compared = calls.change(
                new Ask(Operation.BATCH_SHOW_PARAMS, Action.COMPARE_PARAMS, rules), jobId, script, (job, now, then) -> {
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
    public boolean change(String jobId, String group, Map<String, String> values, Script script) {
        Ask ask = new Ask(Operation.UPDATE_PARAMS, Action.COMPARE_PARAMS, (job, now) -> {
            checkRead(job, now);
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
        calls.change(ask, jobId, script, (job, now, then) -> {
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

    private static void checkRead(Job job, Instant now) {
        if (!Boolean.TRUE.equals(job.configuration().tuning().paramsRead())) {
            throw JobRule.PARAMS_NOT_READ.refuse();
        }
    }
}
