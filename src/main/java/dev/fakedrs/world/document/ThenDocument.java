package dev.fakedrs.world.document;

import dev.fakedrs.error.ErrorCode;
import dev.fakedrs.scenario.Then;
import dev.fakedrs.scenario.Then.Connection;
import dev.fakedrs.scenario.Then.Course;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** What a scenario makes happen: at least one of these. */
public record ThenDocument(
        @Nullable DelayDocument delay,
        @Nullable AnswerDocument answer,
        @Nullable Connection connection,
        @Nullable CourseDocument switchover,
        @Nullable JobCourseDocument job) {

    private static final Duration LONGEST_SWITCHOVER = Duration.ofDays(3_650);

    static ThenDocument of(Then then) {
        Course course = then.switchover();
        return new ThenDocument(
                then.delay() == null ? null : DelayDocument.of(then.delay()),
                then.answer() == null ? null : AnswerDocument.of(then.answer()),
                then.connection(),
                course == null ? null : new CourseDocument(course.lasts(), course.errorCode()),
                then.job() == null ? null : JobCourseDocument.of(then.job()));
    }

    Then toThen(String at) {
        if (delay == null && answer == null && connection == null && switchover == null && job == null) {
            throw new InvalidDocument(at + "answer", "one of delay, answer, connection, switchover, job must be given");
        }
        if (answer != null && connection != null) {
            throw new InvalidDocument(at + "connection", "contradicts answer: a call is answered, or cut off");
        }
        if (switchover != null && (answer != null || connection == Connection.RESET)) {
            throw new InvalidDocument(at + "switchover", "contradicts the rest: the call would begin no switchover");
        }
        if (job != null && (answer != null || connection == Connection.RESET || switchover != null)) {
            throw new InvalidDocument(at + "job", "contradicts the rest: the call would set no job going");
        }
        return new Then(
                delay == null ? null : delay.toDelay(at + "delay."),
                answer == null ? null : answer.toAnswer(at + "answer."),
                connection,
                switchover == null ? null : switchover.toCourse(at + "switchover."),
                job == null ? null : job.toCourse(at + "job."));
    }

    /** How an accepted switchover runs. */
    public record CourseDocument(
            @Nullable Duration lasts, @Nullable ErrorCode errorCode) {

        Course toCourse(String at) {
            if (lasts != null && (lasts.isNegative() || lasts.compareTo(LONGEST_SWITCHOVER) > 0)) {
                throw new InvalidDocument(at + "lasts", "must not be negative, nor longer than " + LONGEST_SWITCHOVER);
            }
            SwitchoverDocument.checkFailure(at + "error_code", errorCode);
            return new Course(lasts, errorCode);
        }
    }
}
