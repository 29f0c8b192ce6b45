package dev.fakedrs.drs.batch;

import org.jspecify.annotations.Nullable;

/** An item of a batch that is about one job, which has to be named. */
public interface BatchItem {
    @Nullable
    String jobId();
}
