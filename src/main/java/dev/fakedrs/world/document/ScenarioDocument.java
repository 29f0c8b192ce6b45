package dev.fakedrs.world.document;

import dev.fakedrs.error.ErrorCode;
import dev.fakedrs.job.SwitchoverMode;
import dev.fakedrs.scenario.Operation;
import dev.fakedrs.scenario.Scenario;
import dev.fakedrs.scenario.Scenario.Answer;
import dev.fakedrs.scenario.Scenario.Course;
import dev.fakedrs.scenario.Scenario.Then;
import dev.fakedrs.scenario.Scenario.When;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** A scenario as tests write it. */
public record ScenarioDocument(
        @Nullable String name,
        @Nullable WhenDocument when,
        @Nullable Integer times,
        @Nullable ThenDocument then) {

    Scenario toScenario(String at) {
        if (times != null && times < 1) {
            throw new InvalidDocument(at + "times", "must be at least 1; leave it out for every call");
        }
        if (then == null) {
            throw new InvalidDocument(at + "then", "is missing");
        }
        When calls = when == null ? new When(null, null, null) : when.toWhen();
        return new Scenario(name, calls, times, then.toThen(at + "then."));
    }

    /** Which calls; each part may be left out. */
    public record WhenDocument(
            @Nullable Operation operation,
            @Nullable String jobId,
            @Nullable SwitchoverMode mode) {

        When toWhen() {
            return new When(operation, jobId, mode == null ? null : mode.toString());
        }
    }

    /** What happens: either of the two. */
    public record ThenDocument(
            @Nullable AnswerDocument answer, @Nullable CourseDocument switchover) {

        Then toThen(String at) {
            if ((answer == null) == (switchover == null)) {
                throw new InvalidDocument(at + "answer", "or switchover must be given, and not both");
            }
            return new Then(
                    answer == null ? null : answer.toAnswer(at + "answer."),
                    switchover == null ? null : switchover.toCourse(at + "switchover."));
        }
    }

    /** A refusal; its status is the code's own, unless it is given. */
    public record AnswerDocument(
            @Nullable ErrorCode errorCode, @Nullable Integer status) {

        Answer toAnswer(String at) {
            if (errorCode == null) {
                throw new InvalidDocument(at + "error_code", "is missing");
            }
            if (status != null && (status < 200 || status > 599)) {
                throw new InvalidDocument(at + "status", "must be from 200 to 599");
            }
            return new Answer(errorCode, status == null ? errorCode.status() : status);
        }
    }

    /** How an accepted switchover runs. */
    public record CourseDocument(
            @Nullable Duration lasts, @Nullable ErrorCode errorCode) {

        Course toCourse(String at) {
            if (lasts != null && lasts.isNegative()) {
                throw new InvalidDocument(at + "lasts", "must not be negative");
            }
            return new Course(lasts, errorCode);
        }
    }
}
