package dev.fakedrs.error;

import static dev.fakedrs.error.Basis.FREE;
import static dev.fakedrs.error.Basis.OBSERVED;

/** What a call must be before anybody asks who makes it. */
public enum HttpRule implements Rule {
    MALFORMED_HTTP(new Explanation(
            ErrorCode.DRS_M00007,
            FREE,
            Page.NONE,
            "The request is well-formed HTTP.",
            "Mend the request line or headers.")),
    BODY_TOO_LARGE(new Explanation(
            ErrorCode.APIGW_0201, OBSERVED, Page.GATEWAY, "A body has at most 12 MB.", "Send a smaller body.")),
    PATH_UNKNOWN(new Explanation(
            ErrorCode.APIGW_0101, OBSERVED, Page.GATEWAY, "The path is one of the API's.", "See /openapi.yaml.")),
    METHOD_NOT_ALLOWED(new Explanation(
            ErrorCode.DRS_M00300, 405, FREE, Page.STATUSES, "The path is called with its own method.", "See Allow.")),
    MEMORY_FULL(new Explanation(
            ErrorCode.DRS_M01503,
            503,
            FREE,
            Page.NONE,
            "What callers send and keep fits into the emulator's memory.",
            "Forget projects, jobs or scenarios through /__admin, send less at once, or raise Java's -Xmx.")),
    INTERNAL_ERROR(new Explanation(
            ErrorCode.DRS_M00004,
            FREE,
            Page.CODES,
            "The emulator itself does not fail.",
            "Please report it, with the log's stack trace."));

    private final Explanation explanation;

    HttpRule(Explanation explanation) {
        this.explanation = explanation;
    }

    @Override
    public Explanation explanation() {
        return explanation;
    }
}
