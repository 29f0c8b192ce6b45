package dev.fakedrs.scenario;

import dev.fakedrs.error.ErrorCode;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What shall happen to some calls.
 *
 * @param name what a person calls it
 * @param when which calls it is for
 * @param times how many calls it takes part in; null: all
 * @param then what happens to them
 */
public record Scenario(
        @Nullable String name, When when, @Nullable Integer times, Then then) {

    /** Which calls: a part that is null matches everything. */
    public record When(
            @Nullable Operation operation,
            @Nullable String jobId,
            @Nullable String mode) {

        boolean matches(Call call) {
            return (operation == null || operation == call.operation())
                    && (jobId == null || jobId.equals(call.jobId()))
                    && (mode == null || mode.equals(call.mode()));
        }
    }

    /** What happens: the call is refused, or accepted with a switchover that runs as told. */
    public record Then(@Nullable Answer answer, @Nullable Course switchover) {}

    /** A refusal with a documented code and its text; 202 as the status says "failed" inside a success. */
    public record Answer(ErrorCode errorCode, int status) {}

    /**
     * How an accepted switchover runs.
     *
     * @param lasts how long; null: as the settings say
     * @param errorCode how it fails; null: it completes
     */
    public record Course(@Nullable Duration lasts, @Nullable ErrorCode errorCode) {

        /** The course of a switchover that no scenario speaks of. */
        public static final Course NORMAL = new Course(null, null);
    }
}
