package dev.fakedrs.job.switchover;

import java.util.Locale;

/** The virtual IP addresses of a job's two sides. The vendor's API shows them nowhere: they are the emulator's model. */
public record VirtualIps(Pair source, Pair target) {

    /** The addresses of a job that was given none. */
    public static final VirtualIps DEFAULT = new VirtualIps(
            new Pair("192.168.10.10", "192.168.10.11", Active.PRIMARY),
            new Pair("192.168.20.10", "192.168.20.11", Active.PRIMARY));

    /** The same, with one side's addresses exchanged. */
    public VirtualIps withActiveSwitched(SwitchoverMode side) {
        return switch (side) {
            case SOURCE -> new VirtualIps(source.flipped(), target);
            case TARGET -> new VirtualIps(source, target.flipped());
        };
    }

    /** One side: its two addresses, and which of them is in use. */
    public record Pair(String primary, String standby, Active active) {

        Pair flipped() {
            return new Pair(primary, standby, active == Active.PRIMARY ? Active.STANDBY : Active.PRIMARY);
        }
    }

    /** Which of a side's two addresses. */
    public enum Active {
        PRIMARY,
        STANDBY;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
