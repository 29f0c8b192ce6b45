package dev.fakedrs.contract.rule;

import java.util.Locale;

/** Where a rule comes from. */
public enum RuleSource {
    /** The vendor's API reference says so. */
    DOCUMENTED,
    /** Seen in public clients, gateway answers or other regions' pages of the same service. */
    OBSERVED,
    /** Follows from what is documented, and is not written there. */
    INFERRED,
    /** The vendor says nothing; this is the emulator's choice. */
    ASSUMED;

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
