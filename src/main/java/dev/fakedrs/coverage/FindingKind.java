package dev.fakedrs.coverage;

import dev.fakedrs.contract.rule.Rule;
import java.util.Locale;

/** What a finding says of the client. */
public enum FindingKind {
    /** The call did what a page of the reference does not allow. Only a pedantic contract refuses it. */
    DEVIATION,
    /** The call was refused for what no state of the project could make right. */
    MISTAKE,
    /** The call was refused for the state of the project, access or the emulator, as tests of refusals want it. */
    REFUSAL;

    /** Returns the kind of a refusal by a rule. */
    public static FindingKind of(Rule rule) {
        return rule.explanation().mistake() ? MISTAKE : REFUSAL;
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
