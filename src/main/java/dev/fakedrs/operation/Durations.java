package dev.fakedrs.operation;

import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How long things take on a project's clock, where no scenario says otherwise. As they are, a job that is created and
 * started at once transfers increments within 60 s, and its full transfer can be seen for longer than public clients wait.
 *
 * @param creation CREATING
 * @param start STARTJOBING
 * @param fullTransfer FULL_TRANSFER_STARTED
 * @param completion FULL_TRANSFER_COMPLETE, where increments follow
 * @param stop RELEASE_RESOURCE_STARTED
 * @param precheck a pre-check
 * @param comparison a comparison of both sides
 */
@Validated
@ConfigurationProperties("fake-drs.durations")
public record Durations(
        @DefaultValue("5s") @DurationMin Duration creation,
        @DefaultValue("3s") @DurationMin Duration start,
        @DefaultValue("40s") @DurationMin Duration fullTransfer,
        @DefaultValue("2s") @DurationMin Duration completion,
        @DefaultValue("5s") @DurationMin Duration stop,
        @DefaultValue("2s") @DurationMin Duration precheck,
        @DefaultValue("5s") @DurationMin Duration comparison) {}
