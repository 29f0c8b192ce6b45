package dev.fakedrs.error;

import static dev.fakedrs.error.Basis.DOCUMENTED;
import static dev.fakedrs.error.Basis.FREE;
import static dev.fakedrs.error.Basis.INFERRED;
import static dev.fakedrs.error.Basis.OBSERVED;

import java.util.Locale;

/**
 * Every reason for which a call is refused, in order of precedence: the first that applies decides. A rule's {@link #id()}
 * is what the header {@code X-Fake-Drs-Why} names.
 */
public enum Rule {
    MALFORMED_HTTP(
            ErrorCode.DRS_M00007,
            FREE,
            Page.NONE,
            "The request is well-formed HTTP.",
            "Mend the request line or headers."),
    BODY_TOO_LARGE(ErrorCode.APIGW_0201, OBSERVED, Page.GATEWAY, "A body has at most 12 MB.", "Send a smaller body."),
    PATH_UNKNOWN(ErrorCode.APIGW_0101, OBSERVED, Page.GATEWAY, "The path is one of the API's.", "See /openapi.yaml."),
    METHOD_NOT_ALLOWED(
            ErrorCode.DRS_M00300, 405, FREE, Page.STATUSES, "The path is called with its own method.", "See Allow."),
    NO_CREDENTIALS(
            ErrorCode.APIGW_0301,
            OBSERVED,
            Page.GATEWAY,
            "A call carries X-Auth-Token, or Authorization: SDK-HMAC-SHA256 in its place.",
            "Send X-Auth-Token with any value that is not blank."),
    TOKEN_EXPIRED(
            ErrorCode.APIGW_0307,
            OBSERVED,
            Page.GATEWAY,
            "A token that was issued here has not expired on its project's clock.",
            "Get a new token."),
    TOKEN_UNKNOWN(
            ErrorCode.APIGW_0301,
            OBSERVED,
            Page.GATEWAY,
            "With auth=issued, a token is one that was issued here.",
            "Get a token, or set fake-drs.auth=any."),
    PROJECT_ID_MALFORMED(
            ErrorCode.DRS_M00261,
            FREE,
            Page.CODES,
            "A project id is 1 to 64 letters, digits, dashes and underscores.",
            "Use such an id, for example 32 hex digits."),
    PROJECT_OF_ANOTHER_TOKEN(
            ErrorCode.DRS_M00261,
            INFERRED,
            Page.CODES,
            "A token is used with the project it was issued for.",
            "Use a token of this project."),
    TOO_MANY_PROJECTS(
            ErrorCode.DRS_M00261,
            FREE,
            Page.NONE,
            "At most fake-drs.max-projects projects are in use.",
            "Forget a project through /__admin, or raise the setting."),
    READ_ONLY_TOKEN(
            ErrorCode.DRS_M00102,
            INFERRED,
            Page.CODES,
            "A token that may only read calls queries only.",
            "Use a token with full access."),
    CONTENT_TYPE_NOT_JSON(
            ErrorCode.DRS_M00300,
            415,
            DOCUMENTED,
            Page.STATUSES,
            "The Content-Type of a call with a body is application/json; parameters such as charset do not matter.",
            "Send Content-Type: application/json."),
    CONTENT_TYPE_MISSING(
            ErrorCode.DRS_M00201,
            DOCUMENTED,
            Page.SWITCHOVER,
            "The header Content-Type is mandatory.",
            "Send Content-Type: application/json, or set fake-drs.contract=lenient."),
    LANGUAGE_UNKNOWN(
            ErrorCode.DRS_M00202,
            DOCUMENTED,
            Page.SWITCHOVER,
            "X-Language is en-us or zh-cn, in any case.",
            "Send one of them or none, or set fake-drs.contract=lenient."),
    BODY_NOT_JSON(
            ErrorCode.DRS_M00007,
            INFERRED,
            Page.CODES,
            "A body is one JSON object in UTF-8, without duplicate names.",
            "Send a JSON object."),
    PARAMETER_EMPTY(
            ErrorCode.DRS_M00201,
            DOCUMENTED,
            Page.SWITCHOVER,
            "A mandatory parameter is there, and neither null nor blank.",
            "Send the parameter."),
    PARAMETER_INVALID(
            ErrorCode.DRS_M00202,
            DOCUMENTED,
            Page.SWITCHOVER,
            "A parameter has one of the documented values, in their case and type.",
            "Send one of the documented values."),
    JOB_ID_MALFORMED(
            ErrorCode.DRS_M00202,
            OBSERVED,
            Page.SWITCHOVER,
            "A job id is 8-4-4-4-12 lowercase letters and digits.",
            "Use the id of a job of this project."),
    JOB_UNKNOWN(
            ErrorCode.DRS_M05003,
            DOCUMENTED,
            Page.CODES,
            "The job is one of this project's.",
            "Use the id of a job of this project."),
    JOB_GONE(
            ErrorCode.DRS_M05004,
            DOCUMENTED,
            Page.CODES,
            "The job is neither deleted nor released.",
            "Use a job that still has its resources."),
    PARENT_ONLY(
            ErrorCode.DRS_M00308,
            DOCUMENTED,
            Page.SWITCHOVER,
            "A subtask is not called itself: for a cross-AZ job, the parent is.",
            "Use the parent's id."),
    SYNCHRONIZATION_ONLY(
            ErrorCode.DRS_M00300,
            DOCUMENTED,
            Page.SWITCHOVER,
            "Only a synchronization has a dual virtual IP switchover: db_use_type is sync.",
            "Use a job with db_use_type sync and job_direction non-dbs."),
    SELF_BUILT_ONLY(
            ErrorCode.DRS_M00300,
            DOCUMENTED,
            Page.SWITCHOVER,
            "Only a synchronization between self-built databases is switched over: job_direction is non-dbs.",
            "Use a job with db_use_type sync and job_direction non-dbs."),
    JOB_STATUS(
            ErrorCode.DRS_M00304,
            INFERRED,
            Page.SWITCHOVER,
            "The job is in a status that allows the call; a switchover needs one of"
                    + " fake-drs.switchover.job-statuses.",
            "Wait for, or put the job into, such a status."),
    SWITCHOVER_RUNNING(
            ErrorCode.DRS_M01504,
            INFERRED,
            Page.CODES,
            "No other switchover of the job is running, of either mode.",
            "Wait for SWITCH_VIP_COMPLETE, or advance the project's clock."),
    NEVER_SWITCHED(
            ErrorCode.DRS_M00002,
            FREE,
            Page.SWITCHOVER_STATUS,
            "A job was switched over before the outcome is asked for.",
            "Call switch-vip first."),
    SCENARIO(
            ErrorCode.DRS_M01504,
            FREE,
            Page.NONE,
            "A scenario of this project refuses the call, with the code that it names.",
            "Remove the scenario, or use it up."),
    INTERNAL_ERROR(
            ErrorCode.DRS_M00004,
            FREE,
            Page.CODES,
            "The emulator itself does not fail.",
            "Please report it, with the log's stack trace.");

    private final ErrorCode code;
    private final int status;
    private final Basis basis;
    private final String page;
    private final String text;
    private final String remedy;

    Rule(ErrorCode code, Basis basis, String page, String text, String remedy) {
        this(code, code.status(), basis, page, text, remedy);
    }

    Rule(ErrorCode code, int status, Basis basis, String page, String text, String remedy) {
        this.code = code;
        this.status = status;
        this.basis = basis;
        this.page = page;
        this.text = text;
        this.remedy = remedy;
    }

    /** The rule's name in {@code X-Fake-Drs-Why}, such as {@code job-unknown}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public ErrorCode code() {
        return code;
    }

    /** The HTTP status of a refusal: the code's own, but for two uses of {@code DRS.M00300}. */
    public int status() {
        return status;
    }

    public Basis basis() {
        return basis;
    }

    /** The vendor's page that the rule follows, or a dash. */
    public String page() {
        return page;
    }

    /** What a call has to fulfil, as one sentence. */
    public String text() {
        return text;
    }

    /** What would be accepted. */
    public String remedy() {
        return remedy;
    }

    /** A refusal for this rule; the arguments fill the places in the code's text. */
    public Refusal refuse(String... arguments) {
        return new Refusal(this, code, status, arguments);
    }

    /** The vendor's pages, by their published names. */
    private static final class Page {
        static final String NONE = "–";
        static final String GATEWAY = "API Gateway, error codes";
        static final String STATUSES = "Status codes";
        static final String CODES = "Error codes";
        static final String SWITCHOVER = "Performing a Switchover";
        static final String SWITCHOVER_STATUS = "Querying the Switchover Status";
    }
}
