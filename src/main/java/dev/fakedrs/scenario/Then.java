package dev.fakedrs.scenario;

import dev.fakedrs.error.ErrorCode;
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
public record Then(
        @Nullable Delay delay,
        @Nullable Answer answer,
        @Nullable Connection connection,
        @Nullable Course switchover,
        @Nullable JobCourse job) {

    /** Nothing that is not usual. */
    public static final Then NOTHING = new Then(null, null, null, null, null);

    /** The course of the switchover. */
    public Course course() {
        return switchover == null ? Course.NORMAL : switchover;
    }

    /** The course of the job. */
    public JobCourse jobCourse() {
        return job == null ? JobCourse.NORMAL : job;
    }

    /** An answer in place of the service's own; the world is left as it is. */
    public sealed interface Answer {

        /** A refusal with a documented code and its text; 202 as the status says "failed" inside a success. */
        record Refuse(ErrorCode errorCode, int status) implements Answer {}

        /** Exactly this answer; json: its body was written as JSON, and not as text. */
        record Say(int status, Map<String, String> headers, String body, boolean json) implements Answer {}
    }

    /** What becomes of the connection. */
    public enum Connection {
        /** It is closed before the world has seen the call. */
        RESET,
        /** It is closed after the world has acted, in place of the answer. */
        LOST_RESPONSE;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

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

    /**
     * How a job goes on that a call creates, starts, resumes or stops.
     *
     * @param lasts how long its longest phase takes; null: as the settings say
     * @param fails the status, by its name, in which it ends before its time; null: none
     */
    public record JobCourse(
            @Nullable Duration lasts, @Nullable String fails) {

        /** The course of a job that no scenario speaks of. */
        public static final JobCourse NORMAL = new JobCourse(null, null);
    }
}
