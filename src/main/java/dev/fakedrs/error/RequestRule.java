package dev.fakedrs.error;

import static dev.fakedrs.error.Basis.DOCUMENTED;
import static dev.fakedrs.error.Basis.INFERRED;

/** What the headers and the body of a call must be: rows 6 to 9 of the decision table. */
public enum RequestRule implements Rule {
    CONTENT_TYPE_NOT_JSON(new Explanation(
            ErrorCode.DRS_M00300,
            415,
            DOCUMENTED,
            Page.STATUSES,
            "The Content-Type of a call with a body is application/json; parameters such as charset do not matter.",
            "Send Content-Type: application/json.")),
    CONTENT_TYPE_MISSING(new Explanation(
            ErrorCode.DRS_M00201,
            DOCUMENTED,
            Page.SWITCHOVER,
            "The header Content-Type is mandatory.",
            "Send Content-Type: application/json, or set fake-drs.contract=lenient.")),
    LANGUAGE_UNKNOWN(new Explanation(
            ErrorCode.DRS_M00202,
            DOCUMENTED,
            Page.SWITCHOVER,
            "X-Language is en-us or zh-cn, in any case.",
            "Send one of them or none, or set fake-drs.contract=lenient.")),
    BODY_NOT_JSON(new Explanation(
            ErrorCode.DRS_M00007,
            INFERRED,
            Page.CODES,
            "A body is one JSON object in UTF-8, without duplicate names.",
            "Send a JSON object.")),
    PARAMETER_EMPTY(new Explanation(
            ErrorCode.DRS_M00201,
            DOCUMENTED,
            Page.SWITCHOVER,
            "A mandatory parameter is there, and neither null nor blank.",
            "Send the parameter.")),
    PARAMETER_INVALID(new Explanation(
            ErrorCode.DRS_M00202,
            DOCUMENTED,
            Page.SWITCHOVER,
            "A parameter has one of the documented values, in their case and type.",
            "Send one of the documented values."));

    private final Explanation explanation;

    RequestRule(Explanation explanation) {
        this.explanation = explanation;
    }

    @Override
    public Explanation explanation() {
        return explanation;
    }
}
