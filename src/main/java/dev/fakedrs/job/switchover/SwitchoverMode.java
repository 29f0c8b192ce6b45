package dev.fakedrs.job.switchover;

/** The side whose virtual IP address a switchover moves. */
public enum SwitchoverMode {
    SOURCE("source"),
    TARGET("target");

    private final String id;

    SwitchoverMode(String id) {
        this.id = id;
    }

    @Override
    public String toString() {
        return id;
    }
}
