package dev.fakedrs.journal;

import java.util.Locale;

/** How a call ended for its client. */
public enum CallOutcome {
    /** The client was sent a response, possibly a refusal. */
    ANSWERED,
    /** The operation was executed, and the connection closed without a response. */
    LOST_RESPONSE,
    /** The connection was closed before the operation was executed. */
    RESET;

    /** Returns the name in the journal, such as {@code lost_response}. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
