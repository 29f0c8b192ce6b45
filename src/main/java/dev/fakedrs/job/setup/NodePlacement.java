package dev.fakedrs.job.setup;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where and how a job's node runs: chosen when the job is created.
 *
 * @param masterAz the zone of the active subtask; takes effect together with slaveAz only
 * @param multiWrite whether it is a dual-active disaster recovery
 * @param expiredDays for how many days an abnormal job is kept before it stops by itself
 * @param nodeNum how many nodes were asked for
 */
public record NodePlacement(
        @Nullable String subnetId,
        @Nullable String masterAz,
        @Nullable String slaveAz,
        @Nullable Boolean multiWrite,
        @Nullable Boolean targetReadonly,
        @Nullable Integer expiredDays,
        @Nullable Integer nodeNum,
        List<Tag> tags) {

    public static final NodePlacement NONE = new NodePlacement(null, null, null, null, null, null, null, List.of());

    /** A placement; without tags, it has an empty list of them. */
    public NodePlacement {
        tags = tags == null ? List.of() : List.copyOf(tags);
    }

    /** The same, with other tags. */
    public NodePlacement withTags(List<Tag> newTags) {
        return new NodePlacement(
                subnetId, masterAz, slaveAz, multiWrite, targetReadonly, expiredDays, nodeNum, newTags);
    }

    /** The same, with another answer to whether the destination may be written. */
    public NodePlacement withTargetReadonly(boolean newReadonly) {
        return new NodePlacement(subnetId, masterAz, slaveAz, multiWrite, newReadonly, expiredDays, nodeNum, tags);
    }

    public boolean dualActive() {
        return Boolean.TRUE.equals(multiWrite);
    }

    public boolean crossAz() {
        return masterAz != null && slaveAz != null;
    }

    /** A key and a value that a client hung on the job. */
    public record Tag(@Nullable String key, @Nullable String value) {}
}
