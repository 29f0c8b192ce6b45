package dev.fakedrs.scenario;

import dev.fakedrs.contract.Operation;
import org.jspecify.annotations.Nullable;

/**
 * What shall happen to some calls.
 *
 * @param id what {@code /__admin} calls it
 * @param name what a person calls it
 * @param when which calls it is for
 * @param chance to how many of those it happens, at random; null: to all
 * @param times in how many calls it takes part; null: in all
 * @param then what happens to them
 */
public record Scenario(
        String id,
        @Nullable String name,
        When when,
        @Nullable Chance chance,
        @Nullable Integer times,
        ScenarioEffect then) {

    /** Which calls: a part that is null matches everything. */
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

    /** How many of a hundred calls, drawn from a seed: the same seed draws the same run. */
    public record Chance(double percent, long seed) {}
}
