package dev.fakedrs.job.setup;

import org.jspecify.annotations.Nullable;

/** How a job treats conflicts, DDL, indexes and definers. The vendor's fields under their names. */
public record SyncPolicy(
        @Nullable String conflictPolicy,
        @Nullable String filterDdlPolicy,
        @Nullable Boolean ddlTrans,
        @Nullable Boolean indexTrans,
        @Nullable String slotName,
        @Nullable Boolean replaceDefiner) {

    public static final SyncPolicy NONE = new SyncPolicy(null, null, null, null, null, null);

    /** The same, with another answer to whether definers move to the destination's user. */
    public SyncPolicy withReplaceDefiner(@Nullable Boolean definer) {
        return new SyncPolicy(conflictPolicy, filterDdlPolicy, ddlTrans, indexTrans, slotName, definer);
    }
}
