package dev.fakedrs.scenario;

import dev.fakedrs.contract.ErrorCode;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The effect of a scenario. A null part changes nothing.
 *
 * @param delay the delay of the response
 * @param answer the response in place of the service's
 * @param connection how the connection is closed
 * @param switchover the outcome of the switchover that the call starts
 * @param job the outcome of the job that the call starts
 */
public record ScenarioEffect(
        @Nullable Delay delay,
        @Nullable Answer answer,
        @Nullable Connection connection,
        @Nullable SwitchoverOutcome switchover,
        @Nullable JobOutcome job) {

    /** The effect of no scenario. */
    public static final ScenarioEffect NOTHING = new ScenarioEffect(null, null, null, null, null);

    /** Returns the outcome of the switchover. */
    public SwitchoverOutcome course() {
        return switchover == null ? SwitchoverOutcome.NORMAL : switchover;
    }

    /** Returns the outcome of the job. */
    public JobOutcome jobOutcome() {
        return job == null ? JobOutcome.NORMAL : job;
    }

    /** A response in place of the service's. The call changes nothing in the project. */
    public sealed interface Answer {

        /** An error code of the contract with its text; status 202 returns it as the failed result of a successful call. */
        record DocumentedError(ErrorCode errorCode, int status) implements Answer {}

        /** A verbatim response; {@code json} tells whether the scenario has the body as JSON instead of text. */
        record CannedResponse(int status, Map<String, String> headers, String body, boolean json) implements Answer {}
    }

    /** How the connection is closed. */
    public enum Connection {
        /** Closes the connection before the operation is executed. */
        RESET,
        /** Closes the connection after the operation was executed, without a response. */
        LOST_RESPONSE;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * The outcome of an accepted switchover.
     *
     * @param duration the duration, or null for the one in the settings
     * @param errorCode the error with which it fails, or null if it completes
     */
    public record SwitchoverOutcome(
            @Nullable Duration duration, @Nullable ErrorCode errorCode) {

        /** The outcome without a scenario. */
        public static final SwitchoverOutcome NORMAL = new SwitchoverOutcome(null, null);
    }

    /**
     * The outcome of a job that a call creates, starts, resumes or stops.
     *
     * @param duration the duration of its longest phase, or null for the one in the settings
     * @param failsWith the name of the status in which it fails, or null if it does not
     */
    public record JobOutcome(
            @Nullable Duration duration, @Nullable String failsWith) {

        /** The outcome without a scenario. */
        public static final JobOutcome NORMAL = new JobOutcome(null, null);
    }
}
