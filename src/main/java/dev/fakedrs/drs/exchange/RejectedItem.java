package dev.fakedrs.drs.exchange;

import dev.fakedrs.contract.rule.DrsException;
import org.jspecify.annotations.Nullable;

/** An item of a batch that was refused: its place in the batch, and the job that it names. */
public record RejectedItem(int item, @Nullable String jobId, DrsException exception) {

    /** More than the header of an answer has room for is no help. */
    private static final int MAX_DETAIL_LENGTH = 150;

    /** What its sender is told. */
    public String told() {
        return exception.reason(MAX_DETAIL_LENGTH) + "; item=" + item;
    }

    /** What may be written down. */
    public String noted() {
        return exception.noted() + "; item=" + item;
    }
}
