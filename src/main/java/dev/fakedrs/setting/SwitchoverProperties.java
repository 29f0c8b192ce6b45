package dev.fakedrs.setting;

import dev.fakedrs.job.JobStatus;
import java.time.Duration;
import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How switchovers behave where no scenario says otherwise.
 *
 * @param duration how long a switchover lasts on the project's clock
 * @param jobStatuses in which statuses of the job a switchover is accepted
 */
@ConfigurationProperties("fake-drs.switchover")
public record SwitchoverProperties(
        @DefaultValue("3s") Duration duration,

        @DefaultValue({"INCRE_TRANSFER_STARTED", "INCRE_TRANSFER_FAILED"})
        Set<JobStatus> jobStatuses) {

    public SwitchoverProperties {
        SettingRules.notNegative("fake-drs.switchover.duration", duration);
        SettingRules.check(
                !jobStatuses.isEmpty(), "fake-drs.switchover.job-statuses", jobStatuses, "It must not be empty.");
    }
}
