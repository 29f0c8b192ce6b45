package dev.fakedrs.scenario;

import dev.fakedrs.contract.Operation;
import org.jspecify.annotations.Nullable;

/**
 * A scenario: a condition for calls and its effect.
 *
 * @param id the id in the admin API
 * @param name a name for readers
 * @param when the condition for calls
 * @param chance the random share of matching calls, or null for all
 * @param times the maximum number of uses, or null for no limit
 * @param then the effect
 */
public record Scenario(
        String id,
        @Nullable String name,
        When when,
        @Nullable Chance chance,
        @Nullable Integer times,
        ScenarioEffect then) {

    /** The condition for calls. A null part matches every call. */
    public record When(
            @Nullable Operation operation,
            @Nullable String jobId,
            @Nullable String jobName,
            @Nullable String mode) {

        boolean matches(OperationCall call) {
            return (operation == null || operation == call.operation())
                    && (jobId == null || jobId.equals(call.jobId()))
                    && (jobName == null || jobName.equals(call.jobName()))
                    && (mode == null || mode.equals(call.mode()));
        }
    }

    /** A percentage of calls, drawn with a seed. The same seed selects the same calls. */
    public record Chance(double percent, long seed) {}
}
