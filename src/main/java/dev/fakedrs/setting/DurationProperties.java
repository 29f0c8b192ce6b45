package dev.fakedrs.setting;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long things take on a project's clock, where no scenario says otherwise. As they are, a job that is created and
 * started at once transfers increments within 60 s, and its full transfer can be seen for longer than public clients wait.
 *
 * @param creation how long a job is CREATING
 * @param start how long a job is in STARTJOBING
 * @param fullTransfer how long a job is in FULL_TRANSFER_STARTED
 * @param completion how long a job is in FULL_TRANSFER_COMPLETE, where increments follow
 * @param stop how long a job is in RELEASE_RESOURCE_STARTED
 * @param precheck how long a pre-check takes
 * @param comparison how long a comparison of both sides takes
 */
@ConfigurationProperties("fake-drs.durations")
public record DurationProperties(
        @DefaultValue("5s") Duration creation,
        @DefaultValue("3s") Duration start,
        @DefaultValue("40s") Duration fullTransfer,
        @DefaultValue("2s") Duration completion,
        @DefaultValue("5s") Duration stop,
        @DefaultValue("2s") Duration precheck,
        @DefaultValue("5s") Duration comparison) {

    public DurationProperties {
        SettingRules.notNegative("fake-drs.durations.creation", creation);
        SettingRules.notNegative("fake-drs.durations.start", start);
        SettingRules.notNegative("fake-drs.durations.full-transfer", fullTransfer);
        SettingRules.notNegative("fake-drs.durations.completion", completion);
        SettingRules.notNegative("fake-drs.durations.stop", stop);
        SettingRules.notNegative("fake-drs.durations.precheck", precheck);
        SettingRules.notNegative("fake-drs.durations.comparison", comparison);
    }
}
