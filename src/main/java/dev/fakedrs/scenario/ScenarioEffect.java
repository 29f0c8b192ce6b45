package dev.fakedrs.scenario;

import dev.fakedrs.contract.ErrorCode;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What happens to a call; what is null does not.
 *
 * @param delay how late it is answered
 * @param answer what is answered, in place of the service
 * @param connection what becomes of the connection
 * @param switchover how the switchover runs that the call begins
 * @param job how the job goes on that the call sets going
 */
public record ScenarioEffect(
        @Nullable Delay delay,
        @Nullable Answer answer,
        @Nullable Connection connection,
        @Nullable SwitchoverOutcome switchover,
        @Nullable JobOutcome job) {

    /** Nothing that is not usual. */
    public static final ScenarioEffect NOTHING = new ScenarioEffect(null, null, null, null, null);

    /** The course of the switchover. */
    public SwitchoverOutcome course() {
        return switchover == null ? SwitchoverOutcome.NORMAL : switchover;
    }

    /** The course of the job. */
    public JobOutcome jobOutcome() {
        return job == null ? JobOutcome.NORMAL : job;
    }

    /** An answer in place of the service's own; the project is left as it is. */
    public sealed interface Answer {

        /** A refusal with a documented code and its text; 202 as the status says "failed" inside a success. */
        record DocumentedError(ErrorCode errorCode, int status) implements Answer {}

        /** Exactly this answer; json: its body was written as JSON, and not as text. */
        record CannedResponse(int status, Map<String, String> headers, String body, boolean json) implements Answer {}
    }

    /** What becomes of the connection. */
    public enum Connection {
        /** It is closed before the project has seen the call. */
        RESET,
        /** It is closed after the project has acted, in place of the answer. */
        LOST_RESPONSE;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * How an accepted switchover runs.
     *
     * @param duration how long; null: as the settings say
     * @param errorCode how it failsWith; null: it completes
     */
    public record SwitchoverOutcome(
            @Nullable Duration duration, @Nullable ErrorCode errorCode) {

        /** The course of a switchover that no scenario speaks of. */
        public static final SwitchoverOutcome NORMAL = new SwitchoverOutcome(null, null);
    }

    /**
     * How a job goes on that a call creates, starts, resumes or stops.
     *
     * @param duration how long its longest phase takes; null: as the settings say
     * @param failsWith the status, by its name, in which it ends before its time; null: none
     */
    public record JobOutcome(
            @Nullable Duration duration, @Nullable String failsWith) {

        /** The course of a job that no scenario speaks of. */
        public static final JobOutcome NORMAL = new JobOutcome(null, null);
    }
}
