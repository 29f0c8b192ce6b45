package dev.fakedrs.drs.exchange;

import dev.fakedrs.contract.rule.DrsException;
import org.jspecify.annotations.Nullable;

/** A rejected item of a batch, with its index and the id of its job. */
public record RejectedItem(int item, @Nullable String jobId, DrsException exception) {

    /** The maximum length in a response header, which has limited room. */
    private static final int MAX_DETAIL_LENGTH = 150;

    /** Returns the reason for the caller. */
    public String told() {
        return exception.reason(MAX_DETAIL_LENGTH) + "; item=" + item;
    }

    /** Returns the reason for the journal, without secrets. */
    public String noted() {
        return exception.noted() + "; item=" + item;
    }
}
