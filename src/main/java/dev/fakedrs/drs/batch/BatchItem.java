package dev.fakedrs.drs.batch;

import org.jspecify.annotations.Nullable;

/** An item of a batch that must name one job. */
public interface BatchItem {
    @Nullable
    String jobId();
}
