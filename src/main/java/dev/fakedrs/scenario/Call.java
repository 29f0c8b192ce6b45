package dev.fakedrs.scenario;

import org.jspecify.annotations.Nullable;

/** A call as scenarios see it: the operation, the job that it names, and its mode where it has one. */
public record Call(
        Operation operation, String jobId, @Nullable String mode) {}
