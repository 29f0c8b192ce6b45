package dev.fakedrs.job.switchover;

import java.util.Locale;

/** Which side's virtual IP address a switchover moves. */
public enum SwitchoverMode {
    SOURCE,
    TARGET;

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
