package dev.fakedrs.job.setup;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The placement and the options of a job's node, chosen when the job is created.
 *
 * @param masterAz the zone of the active subtask; it has an effect only together with slaveAz
 * @param multiWrite whether the job is a dual-active disaster recovery
 * @param expiredDays the number of days after which an abnormal job stops
 * @param nodeNum the requested number of nodes
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

    /** Replaces missing tags by an empty list. */
    public NodePlacement {
        tags = tags == null ? List.of() : List.copyOf(tags);
    }

    /** Returns a copy with other tags. */
    public NodePlacement withTags(List<Tag> newTags) {
        return new NodePlacement(
                subnetId, masterAz, slaveAz, multiWrite, targetReadonly, expiredDays, nodeNum, newTags);
    }

    /** Returns a copy with another write protection of the destination. */
    public NodePlacement withTargetReadonly(boolean newReadonly) {
        return new NodePlacement(subnetId, masterAz, slaveAz, multiWrite, newReadonly, expiredDays, nodeNum, tags);
    }

    public boolean dualActive() {
        return Boolean.TRUE.equals(multiWrite);
    }

    public boolean crossAz() {
        return masterAz != null && slaveAz != null;
    }

    /** A tag of a job, with its key and value. */
    public record Tag(@Nullable String key, @Nullable String value) {}
}
