package dev.fakedrs.operation.switchover;

import dev.fakedrs.job.JobStatus;
import jakarta.validation.constraints.NotEmpty;
import java.time.Duration;
import java.util.Set;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How switchovers behave where no scenario says otherwise.
 *
 * @param duration how long one lasts on the project's clock
 * @param jobStatuses in which statuses of the job one is accepted
 */
@Validated
@ConfigurationProperties("fake-drs.switchover")
public record SwitchoverSettings(
        @DefaultValue("3s") @DurationMin Duration duration,

        @DefaultValue({"INCRE_TRANSFER_STARTED", "INCRE_TRANSFER_FAILED"}) @NotEmpty
        Set<JobStatus> jobStatuses) {}
