package dev.fakedrs.job.configuration;

import org.jspecify.annotations.Nullable;

/** How a job treats conflicts, DDL, indexes and definers. The vendor's fields under their names. */
public record Policy(
        @Nullable String conflictPolicy,
        @Nullable String filterDdlPolicy,
        @Nullable Boolean ddlTrans,
        @Nullable Boolean indexTrans,
        @Nullable String slotName,
        @Nullable Boolean replaceDefiner) {

    public static final Policy NONE = new Policy(null, null, null, null, null, null);

    /** The same, with another answer to whether definers move to the destination's user. */
    public Policy replacing(@Nullable Boolean definer) {
        return new Policy(conflictPolicy, filterDdlPolicy, ddlTrans, indexTrans, slotName, definer);
    }
}
