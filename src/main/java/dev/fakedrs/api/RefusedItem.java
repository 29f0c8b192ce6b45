package dev.fakedrs.api;

import dev.fakedrs.error.Refusal;
import org.jspecify.annotations.Nullable;

/** An item of a batch that was refused: its place in the batch, and the job that it names. */
record RefusedItem(int item, @Nullable String jobId, Refusal why) {}
