package dev.fakedrs.job.setup;

import org.jspecify.annotations.Nullable;

/** The policy of a job for conflicts, DDL, indexes and definers. Its fields have the vendor's names. */
public record SyncPolicy(
        @Nullable String conflictPolicy,
        @Nullable String filterDdlPolicy,
        @Nullable Boolean ddlTrans,
        @Nullable Boolean indexTrans,
        @Nullable String slotName,
        @Nullable Boolean replaceDefiner) {

    public static final SyncPolicy NONE = new SyncPolicy(null, null, null, null, null, null);

    /** Returns a copy with another choice of whether definers are replaced by the destination's user. */
    public SyncPolicy withReplaceDefiner(@Nullable Boolean definer) {
        return new SyncPolicy(conflictPolicy, filterDdlPolicy, ddlTrans, indexTrans, slotName, definer);
    }
}
