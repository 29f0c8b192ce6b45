package dev.fakedrs.contract.rule;

import static dev.fakedrs.contract.rule.RuleSource.ASSUMED;
import static dev.fakedrs.contract.rule.RuleSource.DOCUMENTED;
import static dev.fakedrs.contract.rule.RuleSource.INFERRED;

import dev.fakedrs.contract.ErrorCode;
import java.util.Set;

/** Rules for the headers and the body of a call, in the order of the checks. Only a client's mistake breaks one. */
public enum RequestRule implements Rule {
    SCENARIO_MALFORMED(new RuleDescription(
            ErrorCode.DRS_M00202,
            ASSUMED,
            ReferencePage.NONE,
            "X-Fake-Drs-Scenario is a short form or the then of a scenario as JSON, and its operation can have this effect.",
            "Send one of fail-after-start={code}, error={code}, delay={duration}, lost-response, reset, or JSON.")),
    CONTENT_TYPE_NOT_JSON(new RuleDescription(
            ErrorCode.DRS_M00300,
            415,
            DOCUMENTED,
            ReferencePage.STATUSES,
            "The Content-Type of a call with a body is application/json; parameters such as charset do not matter.",
            "Send Content-Type: application/json.")),
    CONTENT_TYPE_MISSING(new RuleDescription(
            ErrorCode.DRS_M00201,
            DOCUMENTED,
            ReferencePage.SWITCHOVER,
            "The header Content-Type is mandatory.",
            "Send Content-Type: application/json, or set fake-drs.contract=lenient.")),
    LANGUAGE_UNKNOWN(new RuleDescription(
            ErrorCode.DRS_M00202,
            DOCUMENTED,
            ReferencePage.SWITCHOVER,
            "X-Language is en-us or zh-cn, in any case.",
            "Send one of them or none, or set fake-drs.contract=lenient.")),
    CONTENT_ENCODING_UNKNOWN(new RuleDescription(
            ErrorCode.DRS_M00300,
            415,
            ASSUMED,
            ReferencePage.STATUSES,
            "A body is sent as it is, or compressed with gzip.",
            "Send Content-Encoding: gzip or none.")),
    BODY_NOT_JSON(new RuleDescription(
            ErrorCode.DRS_M00007,
            INFERRED,
            ReferencePage.CODES,
            "A body is one JSON object in UTF-8, without duplicate names.",
            "Send a JSON object.")),
    DEVIATION(new RuleDescription(
            ErrorCode.DRS_M00007,
            ASSUMED,
            ReferencePage.NONE,
            "With contract=pedantic, a call has no deviation: what another contract takes and notes is refused.",
            "Send what the deviation's page says, or set fake-drs.contract=strict.")),
    PARAMETER_EMPTY(new RuleDescription(
            ErrorCode.DRS_M00201,
            DOCUMENTED,
            ReferencePage.SWITCHOVER,
            "A mandatory parameter is there, and neither null nor blank.",
            "Send the parameter.")),
    PARAMETER_INVALID(new RuleDescription(
            ErrorCode.DRS_M00202,
            DOCUMENTED,
            ReferencePage.SWITCHOVER,
            "A parameter has one of the documented values, in their case and type.",
            "Send one of the documented values.")),
    CHARACTERS_FORBIDDEN(new RuleDescription(
            ErrorCode.DRS_M00273,
            DOCUMENTED,
            ReferencePage.CODES,
            "None of ! < > ' & \" \\ is in a job's description.",
            "Send a description without them.")),
    PARAMETERS_CONTRADICT(new RuleDescription(
            ErrorCode.DRS_M00305,
            INFERRED,
            ReferencePage.CODES,
            "Parameters that depend on each other fit together.",
            "Send parameters that fit.")),
    TIMES_EQUAL(new RuleDescription(
            ErrorCode.DRS_M00306,
            DOCUMENTED,
            ReferencePage.SPEED,
            "A window of flow control does not end when it begins.",
            "Send another begin or end.")),
    DUPLICATES(new RuleDescription(
            ErrorCode.DRS_M00301,
            DOCUMENTED,
            ReferencePage.CODES,
            "No job comes twice in batch-progress and batch-precheck-result, no object in one data-processing call, and no"
                    + " key in one change of parameters.",
            "Send each id once.")),
    PAGE_INVALID(new RuleDescription(
            ErrorCode.DRS_M00210,
            DOCUMENTED,
            ReferencePage.CODES,
            "Pages are counted from 1, or 0 for all where that is allowed, and hold at least 0.",
            "Send another cur_page or per_page.")),
    PAGE_TOO_LARGE(new RuleDescription(
            ErrorCode.DRS_M00211,
            DOCUMENTED,
            ReferencePage.CODES,
            "A page holds at most 100.",
            "Send a smaller per_page.")),
    TAG_DUPLICATE(new RuleDescription(
            ErrorCode.DRS_M00269,
            DOCUMENTED,
            ReferencePage.CODES,
            "The keys of a job's tags differ.",
            "Send each key once.")),
    TAG_TOO_LONG(new RuleDescription(
            ErrorCode.DRS_M00270,
            DOCUMENTED,
            ReferencePage.CODES,
            "A tag's key has at most 36 characters, its value 43.",
            "Send a shorter one.")),
    TAGS_TOO_MANY(new RuleDescription(
            ErrorCode.DRS_M00271, DOCUMENTED, ReferencePage.CODES, "A job has at most 20 tags.", "Send fewer."));

    /** The codes whose texts name a parameter. */
    private static final Set<ErrorCode> OF_A_PARAMETER = Set.of(
            ErrorCode.DRS_M00201,
            ErrorCode.DRS_M00202,
            ErrorCode.DRS_M00210,
            ErrorCode.DRS_M00301,
            ErrorCode.DRS_M00305);

    private final RuleDescription explanation;

    RequestRule(RuleDescription explanation) {
        this.explanation = explanation.ofMistake();
    }

    @Override
    public RuleDescription explanation() {
        return explanation;
    }

    @Override
    public DrsException exception(String... arguments) {
        DrsException refusal = Rule.super.exception(arguments);
        return arguments.length > 0 && OF_A_PARAMETER.contains(explanation.code())
                ? refusal.detail("field", arguments[0])
                : refusal;
    }
}
