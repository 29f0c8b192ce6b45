package dev.fakedrs.contract.rule;

import static dev.fakedrs.contract.rule.RuleSource.ASSUMED;
import static dev.fakedrs.contract.rule.RuleSource.INFERRED;
import static dev.fakedrs.contract.rule.RuleSource.OBSERVED;

import dev.fakedrs.contract.ErrorCode;

/** Rules for the credentials and the project of a call, in the order of the checks. */
public enum AccessRule implements Rule {
    NO_CREDENTIALS(new RuleDescription(
                    ErrorCode.APIGW_0301,
                    OBSERVED,
                    ReferencePage.GATEWAY,
                    "A call carries X-Auth-Token, or Authorization: SDK-HMAC-SHA256 in its place.",
                    "Send X-Auth-Token with any value that is not blank.")
            .ofMistake()),
    TOKEN_EXPIRED(new RuleDescription(
            ErrorCode.APIGW_0307,
            OBSERVED,
            ReferencePage.GATEWAY,
            "A token that was issued here has neither been revoked nor expired: on its project's clock, or for a domain"
                    + " in real time.",
            "Get a new token.")),
    TOKEN_UNKNOWN(new RuleDescription(
            ErrorCode.APIGW_0301,
            OBSERVED,
            ReferencePage.GATEWAY,
            "With auth=issued, a token is one that was issued here.",
            "Get a token, or set fake-drs.auth=any.")),
    SIGNATURE_MALFORMED(new RuleDescription(
                    ErrorCode.APIGW_0301,
                    OBSERVED,
                    ReferencePage.GATEWAY,
                    "With auth=issued, a signature names its access key, its signed headers and its X-Sdk-Date as the SDKs do.",
                    "Let an SDK sign, or send a token.")
            .ofMistake()),
    ACCESS_KEY_UNKNOWN(new RuleDescription(
            ErrorCode.APIGW_0301,
            OBSERVED,
            ReferencePage.GATEWAY,
            "With auth=issued, an access key is one of fake-drs.identity.keys.",
            "Use one of them, or set fake-drs.auth=any.")),
    SIGNATURE_EXPIRED(new RuleDescription(
            ErrorCode.APIGW_0301,
            OBSERVED,
            ReferencePage.GATEWAY,
            "With auth=issued, a call was signed within 15 minutes of the real time.",
            "Set the clock of the client, or sign anew.")),
    SIGNATURE_WRONG(new RuleDescription(
            ErrorCode.APIGW_0301,
            OBSERVED,
            ReferencePage.GATEWAY,
            "With auth=issued, a signature is that of the call and of the access key's secret.",
            "Compare the canonical request in the answer with the client's own, then the secret.")),
    PROJECT_OF_ANOTHER_TOKEN(new RuleDescription(
            ErrorCode.DRS_M00261,
            INFERRED,
            ReferencePage.CODES,
            "A token is used with the project it was issued for.",
            "Use a token of this project.")),
    PROJECT_ID_MALFORMED(new RuleDescription(
                    ErrorCode.DRS_M00261,
                    ASSUMED,
                    ReferencePage.CODES,
                    "A project id is 1 to 64 letters, digits, dashes and underscores.",
                    "Use such an id, for example 32 hex digits.")
            .ofMistake()),
    TOO_MANY_PROJECTS(new RuleDescription(
            ErrorCode.DRS_M00261,
            ASSUMED,
            ReferencePage.NONE,
            "At most fake-drs.max-projects projects are in use. A new one takes the place of the one that was not used for"
                    + " longest, but never of one that was used lately.",
            "Forget a project (DELETE /__admin/projects/{project_id}), wait until one was not used for"
                    + " fake-drs.evict-projects-after, or raise fake-drs.max-projects.")),
    READ_ONLY_TOKEN(new RuleDescription(
            ErrorCode.DRS_M00102,
            INFERRED,
            ReferencePage.CODES,
            "A token that may only read calls queries only.",
            "Use a token with full access.")),
    SCENARIO_NEEDS_ADMIN_TOKEN(new RuleDescription(
            ErrorCode.DRS_M00102,
            ASSUMED,
            ReferencePage.NONE,
            "Where fake-drs.admin.token is set, a call with X-Fake-Drs-Scenario carries it as X-Admin-Token.",
            "Send X-Admin-Token, or no X-Fake-Drs-Scenario."));

    private final RuleDescription explanation;

    AccessRule(RuleDescription explanation) {
        this.explanation = explanation;
    }

    @Override
    public RuleDescription explanation() {
        return explanation;
    }
}
