package dev.fakedrs.drs.query;

import dev.fakedrs.contract.ErrorCode;
import dev.fakedrs.contract.rule.ErrorMessages;
import dev.fakedrs.job.JobStatus;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The reason why a job failed, in the language of the call. It is always the same general text, because nothing else is known.
 */
record FailedReason(ErrorMessages texts, Locale locale) {

    /** Returns the reason, or null if the status is not a failure. */
    @Nullable
    String of(JobStatus status) {
        return status.name().endsWith("_FAILED") ? texts.text(ErrorCode.DRS_M01501, locale) : null;
    }
}
