package dev.fakedrs.project.snapshot;

import dev.fakedrs.job.switchover.VirtualIps;
import dev.fakedrs.job.switchover.VirtualIps.Active;
import dev.fakedrs.job.switchover.VirtualIps.Pair;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The virtual IP addresses of both sides of a job. A missing field gets its default. */
public record VirtualIpsSnapshot(
        @Nullable PairDocument source, @Nullable PairDocument target) {

    static VirtualIpsSnapshot of(VirtualIps addresses) {
        return new VirtualIpsSnapshot(PairDocument.of(addresses.source()), PairDocument.of(addresses.target()));
    }

    VirtualIps toVirtualIps() {
        VirtualIps normal = VirtualIps.DEFAULT;
        return new VirtualIps(
                source == null ? normal.source() : source.toPair(normal.source()),
                target == null ? normal.target() : target.toPair(normal.target()));
    }

    /** The two addresses of one side, and which one is active. */
    public record PairDocument(
            @Nullable String primary,
            @Nullable String standby,
            @Nullable Active active) {

        static PairDocument of(Pair pair) {
            return new PairDocument(pair.primary(), pair.standby(), pair.active());
        }

        Pair toPair(Pair normal) {
            return new Pair(
                    Objects.requireNonNullElse(primary, normal.primary()),
                    Objects.requireNonNullElse(standby, normal.standby()),
                    Objects.requireNonNullElse(active, normal.active()));
        }
    }
}
