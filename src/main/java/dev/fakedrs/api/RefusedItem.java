package dev.fakedrs.api;

import dev.fakedrs.error.Refusal;
import org.jspecify.annotations.Nullable;

/** An item of a batch that was refused: its place in the batch, and the job that it names. */
record RefusedItem(int item, @Nullable String jobId, Refusal why) {

    /** More than the header of an answer has room for is no help. */
    private static final int LONGEST_DETAIL = 150;

    /** What its sender is told. */
    String told() {
        return why.why(LONGEST_DETAIL) + "; item=" + item;
    }

    /** What may be written down. */
    String noted() {
        return why.noted() + "; item=" + item;
    }
}
