package dev.fakedrs.contract.rule;

import java.util.Locale;

/** The basis of a rule. */
public enum RuleSource {
    /** The vendor's API reference documents it. */
    DOCUMENTED,
    /** Seen in public clients, gateway responses, or other regions' pages of the same service. */
    OBSERVED,
    /** Follows from the documentation, but is not written there. */
    INFERRED,
    /** A choice of the emulator, because the vendor documents nothing. */
    ASSUMED;

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
