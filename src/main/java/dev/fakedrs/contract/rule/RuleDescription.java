package dev.fakedrs.contract.rule;

import com.google.errorprone.annotations.Immutable;
import dev.fakedrs.contract.ErrorCode;

/**
 * The description of a rule.
 *
 * @param code the error code of the response
 * @param status the HTTP status, which differs from the code's own only for two uses of {@code DRS.M00300}
 * @param basis the source of the rule
 * @param page the vendor's page, or a dash
 * @param text the condition that a call must meet, as one sentence
 * @param remedy what would be accepted
 * @param mistake whether a call that breaks the rule is the client's mistake: no state of the project could make it right
 */
@Immutable
public record RuleDescription(
        ErrorCode code, int status, RuleSource basis, String page, String text, String remedy, boolean mistake) {

    RuleDescription(ErrorCode code, int status, RuleSource basis, String page, String text, String remedy) {
        this(code, status, basis, page, text, remedy, false);
    }

    RuleDescription(ErrorCode code, RuleSource basis, String page, String text, String remedy) {
        this(code, code.status(), basis, page, text, remedy);
    }

    /** Returns the same description of a rule that only a client's mistake breaks. */
    RuleDescription ofMistake() {
        return new RuleDescription(code, status, basis, page, text, remedy, true);
    }
}
