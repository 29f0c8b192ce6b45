package dev.fakedrs.journal;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * How much journals keep.
 *
 * @param entries of one project; 0: no journal
 * @param size of all projects together
 */
@Validated
@ConfigurationProperties("fake-drs.journal")
public record JournalSettings(
        @DefaultValue("1000") @PositiveOrZero int entries,
        @DefaultValue("64MB") @NotNull DataSize size) {}
