package dev.fakedrs.contract.rule;

import com.google.errorprone.annotations.Immutable;
import dev.fakedrs.contract.ErrorCode;

/**
 * What there is to know about a rule.
 *
 * @param code what a refusal answers
 * @param status its HTTP status: the code's own, but for two uses of {@code DRS.M00300}
 * @param basis where the rule comes from
 * @param page the vendor's page that it follows, or a dash
 * @param text what a call has to fulfil, as one sentence
 * @param remedy what would be accepted
 */
@Immutable
public record RuleDescription(ErrorCode code, int status, RuleSource basis, String page, String text, String remedy) {

    RuleDescription(ErrorCode code, RuleSource basis, String page, String text, String remedy) {
        this(code, code.status(), basis, page, text, remedy);
    }
}
