package dev.fakedrs.error;

import static dev.fakedrs.error.Basis.DOCUMENTED;
import static dev.fakedrs.error.Basis.FREE;
import static dev.fakedrs.error.Basis.INFERRED;

import java.util.Set;

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
    CONTENT_ENCODING_UNKNOWN(new Explanation(
            ErrorCode.DRS_M00300,
            415,
            FREE,
            Page.STATUSES,
            "A body is sent as it is, or compressed with gzip.",
            "Send Content-Encoding: gzip or none.")),
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
            "Send one of the documented values.")),
    CHARACTERS_FORBIDDEN(new Explanation(
            ErrorCode.DRS_M00273,
            DOCUMENTED,
            Page.CODES,
            "None of ! < > ' & \" \\ is in a job's description.",
            "Send a description without them.")),
    PARAMETERS_CONTRADICT(new Explanation(
            ErrorCode.DRS_M00305,
            INFERRED,
            Page.CODES,
            "Parameters that depend on each other fit together.",
            "Send parameters that fit.")),
    TIMES_EQUAL(new Explanation(
            ErrorCode.DRS_M00306,
            DOCUMENTED,
            Page.SPEED,
            "A window of flow control does not end when it begins.",
            "Send another begin or end.")),
    DUPLICATES(new Explanation(
            ErrorCode.DRS_M00301,
            DOCUMENTED,
            Page.CODES,
            "No job comes twice in batch-progress and batch-precheck-result, no object in one data-processing call, and no"
                    + " key in one change of parameters.",
            "Send each id once.")),
    PAGE_INVALID(new Explanation(
            ErrorCode.DRS_M00210,
            DOCUMENTED,
            Page.CODES,
            "Pages are counted from 1, or 0 for all where that is allowed, and hold at least 0.",
            "Send another cur_page or per_page.")),
    PAGE_TOO_LARGE(new Explanation(
            ErrorCode.DRS_M00211, DOCUMENTED, Page.CODES, "A page holds at most 100.", "Send a smaller per_page.")),
    TAG_DUPLICATE(new Explanation(
            ErrorCode.DRS_M00269, DOCUMENTED, Page.CODES, "The keys of a job's tags differ.", "Send each key once.")),
    TAG_TOO_LONG(new Explanation(
            ErrorCode.DRS_M00270,
            DOCUMENTED,
            Page.CODES,
            "A tag's key has at most 36 characters, its value 43.",
            "Send a shorter one.")),
    TAGS_TOO_MANY(
            new Explanation(ErrorCode.DRS_M00271, DOCUMENTED, Page.CODES, "A job has at most 20 tags.", "Send fewer."));

    /** The codes whose texts name a parameter. */
    private static final Set<ErrorCode> OF_A_PARAMETER = Set.of(
            ErrorCode.DRS_M00201,
            ErrorCode.DRS_M00202,
            ErrorCode.DRS_M00210,
            ErrorCode.DRS_M00301,
            ErrorCode.DRS_M00305);

    private final Explanation explanation;

    RequestRule(Explanation explanation) {
        this.explanation = explanation;
    }

    @Override
    public Explanation explanation() {
        return explanation;
    }

    @Override
    public Refusal refuse(String... arguments) {
        Refusal refusal = Rule.super.refuse(arguments);
        return arguments.length > 0 && OF_A_PARAMETER.contains(explanation.code())
                ? refusal.with("field", arguments[0])
                : refusal;
    }
}
