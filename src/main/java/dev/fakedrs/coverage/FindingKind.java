package dev.fakedrs.coverage;

import dev.fakedrs.contract.rule.AccessRule;
import dev.fakedrs.contract.rule.HttpRule;
import dev.fakedrs.contract.rule.JobRule;
import dev.fakedrs.contract.rule.RequestRule;
import dev.fakedrs.contract.rule.Rule;
import java.util.Locale;
import java.util.Set;

/** What a finding says of the client. */
public enum FindingKind {
    /** The call was accepted although a page of the reference does not allow it. */
    DEVIATION,
    /** The call was refused for what no state of the project could make right. */
    MISTAKE,
    /** The call was refused for the state of the project, access or the emulator, as tests of refusals want it. */
    REFUSAL;

    private static final Set<Rule> MISTAKES = Set.of(
            HttpRule.MALFORMED_HTTP,
            HttpRule.BODY_TOO_LARGE,
            HttpRule.PATH_UNKNOWN,
            HttpRule.METHOD_NOT_ALLOWED,
            AccessRule.NO_CREDENTIALS,
            AccessRule.SIGNATURE_MALFORMED,
            AccessRule.PROJECT_ID_MALFORMED,
            JobRule.JOB_ID_MALFORMED);

    /** Returns the kind of a refusal by a rule. */
    public static FindingKind of(Rule rule) {
        return rule instanceof RequestRule || MISTAKES.contains(rule) ? MISTAKE : REFUSAL;
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
