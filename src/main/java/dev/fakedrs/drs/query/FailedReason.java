package dev.fakedrs.drs.query;

import dev.fakedrs.contract.ErrorCode;
import dev.fakedrs.contract.rule.ErrorMessages;
import dev.fakedrs.job.JobStatus;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Why jobs failed, in the language of the call: nothing is known but that the service did. */
record FailedReason(ErrorMessages texts, Locale locale) {

    /** The reason; null in a status that is no failure. */
    @Nullable
    String of(JobStatus status) {
        return status.name().endsWith("_FAILED") ? texts.text(ErrorCode.DRS_M01501, locale) : null;
    }
}
