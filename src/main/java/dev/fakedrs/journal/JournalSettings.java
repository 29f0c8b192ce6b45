package dev.fakedrs.journal;

import static dev.fakedrs.setting.SettingRules.notNegative;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How much journals keep.
 *
 * @param entries how many calls the journal of a project keeps; 0: none
 * @param size what all journals together may take
 */
@ConfigurationProperties("fake-drs.journal")
public record JournalSettings(
        @DefaultValue("1000") int entries,
        @DefaultValue("64MB") DataSize size) {

    public JournalSettings {
        notNegative("fake-drs.journal.entries", entries);
        notNegative("fake-drs.journal.size", size.toBytes());
    }
}
