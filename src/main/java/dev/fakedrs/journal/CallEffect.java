package dev.fakedrs.journal;

import java.util.Locale;

/** What a call did to the project. */
public enum CallEffect {
    /** Nothing: the call was a query, was refused, or a scenario answered in place of the service. */
    NONE,
    JOB_CREATED,
    JOB_MODIFIED,
    JOB_STARTED,
    JOB_PAUSED,
    JOB_RESUMED,
    JOB_TERMINATED,
    JOB_DELETED,
    CONNECTION_TESTED,
    OBJECTS_SELECTED,
    DATA_PROCESSING_SET,
    POLICY_SET,
    DEFINER_SET,
    PRECHECK_STARTED,
    PARAMS_READ,
    PARAMS_CHANGED,
    SPEED_SET,
    PASSWORD_RESET,
    COMPARISON_STARTED,
    SWITCHOVER_STARTED;

    /** Returns the name in the journal, such as {@code switchover_started}. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
