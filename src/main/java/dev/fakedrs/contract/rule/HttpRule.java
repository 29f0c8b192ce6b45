package dev.fakedrs.contract.rule;

import static dev.fakedrs.contract.rule.RuleSource.ASSUMED;
import static dev.fakedrs.contract.rule.RuleSource.OBSERVED;

import dev.fakedrs.contract.ErrorCode;

/** Rules for the HTTP request, which are checked before the caller's access. */
public enum HttpRule implements Rule {
    MALFORMED_HTTP(new RuleDescription(
                    ErrorCode.DRS_M00007,
                    ASSUMED,
                    ReferencePage.NONE,
                    "The request is well-formed HTTP.",
                    "Mend the request line or headers.")
            .ofMistake()),
    BODY_TOO_LARGE(new RuleDescription(
                    ErrorCode.APIGW_0201,
                    OBSERVED,
                    ReferencePage.GATEWAY,
                    "A body is no larger than the API takes that it is sent to.",
                    "Send a smaller body.")
            .ofMistake()),
    PATH_UNKNOWN(new RuleDescription(
                    ErrorCode.APIGW_0101,
                    OBSERVED,
                    ReferencePage.GATEWAY,
                    "The path is one of the API's.",
                    "See /openapi.yaml.")
            .ofMistake()),
    METHOD_NOT_ALLOWED(new RuleDescription(
                    ErrorCode.DRS_M00300,
                    405,
                    ASSUMED,
                    ReferencePage.STATUSES,
                    "The path is called with its own method.",
                    "See Allow.")
            .ofMistake()),
    MEMORY_FULL(new RuleDescription(
            ErrorCode.DRS_M01503,
            503,
            ASSUMED,
            ReferencePage.NONE,
            "What callers send and keep fits into the emulator's memory.",
            "Forget projects, jobs or scenarios through /__admin, send less at once, or raise Java's -Xmx.")),
    INTERNAL_ERROR(new RuleDescription(
            ErrorCode.DRS_M00004,
            ASSUMED,
            ReferencePage.CODES,
            "The emulator itself does not fail.",
            "Please report it, with the log's stack trace."));

    private final RuleDescription explanation;

    HttpRule(RuleDescription explanation) {
        this.explanation = explanation;
    }

    @Override
    public RuleDescription explanation() {
        return explanation;
    }
}
