package dev.fakedrs.project.snapshot.scenario;

import dev.fakedrs.contract.ErrorCode;
import dev.fakedrs.project.snapshot.reading.InvalidSnapshotException;
import dev.fakedrs.scenario.ScenarioEffect;
import dev.fakedrs.scenario.ScenarioEffect.Connection;
import dev.fakedrs.scenario.ScenarioEffect.SwitchoverOutcome;
import jakarta.validation.Valid;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;
import org.jspecify.annotations.Nullable;

/** The effect of a scenario, which has at least one of these parts. */
public record EffectSnapshot(
        @Nullable @Valid DelaySnapshot delay,
        @Nullable @Valid AnswerSnapshot answer,
        @Nullable Connection connection,
        @Nullable @Valid CourseDocument switchover,
        @Nullable @Valid JobOutcomeSnapshot job) {

    /** Ten years, which is longer than any test needs. */
    static final int MAX_DAYS = 3_650;

    static final String DURATION = "must not be negative, nor longer than " + MAX_DAYS + " days";

    static EffectSnapshot of(ScenarioEffect then) {
        SwitchoverOutcome course = then.switchover();
        return new EffectSnapshot(
                then.delay() == null ? null : DelaySnapshot.of(then.delay()),
                then.answer() == null ? null : AnswerSnapshot.of(then.answer()),
                then.connection(),
                course == null ? null : new CourseDocument(course.duration(), course.errorCode()),
                then.job() == null ? null : JobOutcomeSnapshot.of(then.job()));
    }

    ScenarioEffect toThen(String at) {
        if (delay == null && answer == null && connection == null && switchover == null && job == null) {
            throw new InvalidSnapshotException(
                    at.substring(0, at.length() - 1),
                    "one of delay, answer, connection, switchover, job must be given");
        }
        if (answer != null && connection != null) {
            throw new InvalidSnapshotException(
                    at + "connection", "contradicts answer: a call gets a response or loses its connection");
        }
        if (switchover != null && (answer != null || connection == Connection.RESET)) {
            throw new InvalidSnapshotException(
                    at + "switchover", "contradicts the rest: the call would not start a switchover");
        }
        if (job != null && (answer != null || connection == Connection.RESET || switchover != null)) {
            throw new InvalidSnapshotException(at + "job", "contradicts the rest: the call would not start a job");
        }
        return new ScenarioEffect(
                delay == null ? null : delay.toDelay(at + "delay."),
                answer == null ? null : answer.toAnswer(at + "answer."),
                connection,
                switchover == null ? null : switchover.toOutcome(at + "switchover."),
                job == null ? null : job.toOutcome());
    }

    /** The duration and the result of an accepted switchover. */
    public record CourseDocument(
            @Nullable @DurationMin(message = DURATION) @DurationMax(days = MAX_DAYS, message = DURATION)
            Duration duration,

            @Nullable ErrorCode errorCode) {

        SwitchoverOutcome toOutcome(String at) {
            checkFailure(at + "error_code", errorCode);
            return new SwitchoverOutcome(duration, errorCode);
        }
    }

    /** Checks that the code is a DRS code, because the gateway cannot make a switchover fail. */
    public static void checkFailure(String at, @Nullable ErrorCode code) {
        if (code != null && code.fromGateway()) {
            throw new InvalidSnapshotException(
                    at, "'" + code + "' is the gateway's; a switchover fails with a DRS code");
        }
    }
}
