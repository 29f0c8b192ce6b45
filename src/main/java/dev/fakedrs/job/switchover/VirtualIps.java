package dev.fakedrs.job.switchover;

import java.util.Locale;

/**
 * The virtual IP addresses of both sides of a job. They are part of the emulator's model; the vendor's API does not show them.
 */
public record VirtualIps(Pair source, Pair target) {

    /** The addresses of a job for which none are given. */
    public static final VirtualIps DEFAULT = new VirtualIps(
            new Pair("192.168.10.10", "192.168.10.11", Active.PRIMARY),
            new Pair("192.168.20.10", "192.168.20.11", Active.PRIMARY));

    /** Returns a copy in which the other address of one side is active. */
    public VirtualIps withActiveSwitched(SwitchoverMode side) {
        return switch (side) {
            case SOURCE -> new VirtualIps(source.flipped(), target);
            case TARGET -> new VirtualIps(source, target.flipped());
        };
    }

    /** The two addresses of one side, and which one is active. */
    public record Pair(String primary, String standby, Active active) {

        Pair flipped() {
            return new Pair(primary, standby, active == Active.PRIMARY ? Active.STANDBY : Active.PRIMARY);
        }
    }

    /** The active address of a side. */
    public enum Active {
        PRIMARY,
        STANDBY;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
