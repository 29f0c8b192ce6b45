package dev.fakedrs.setting;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;

/**
 * What the values of settings have to be; a wrong one stops the start, with its name, its value and the reason. Settings check
 * themselves: to make bean validation ready for them would take longer than to read them.
 */
public final class SettingRules {

    private SettingRules() {}

    /**
     * For durations that cannot be negative.
     *
     * @throws InvalidConfigurationPropertyValueException where one is
     */
    public static void notNegative(String name, Duration value) {
        check(!value.isNegative(), name, value, "It must not be negative.");
    }

    /**
     * For numbers that cannot be negative.
     *
     * @throws InvalidConfigurationPropertyValueException where one is
     */
    public static void notNegative(String name, long value) {
        check(value >= 0, name, value, "It must not be negative.");
    }

    /**
     * For texts that must be there, and not be blank.
     *
     * @throws InvalidConfigurationPropertyValueException where one is not
     */
    public static void notBlank(String name, @Nullable String value) {
        check(value != null && !value.isBlank(), name, value, "It must not be blank.");
    }

    /**
     * For everything else.
     *
     * @throws InvalidConfigurationPropertyValueException where it does not hold
     */
    public static void check(boolean holds, String name, @Nullable Object value, String reason) {
        if (!holds) {
            throw new InvalidConfigurationPropertyValueException(name, value, reason);
        }
    }
}
