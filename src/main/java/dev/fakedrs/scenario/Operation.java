package dev.fakedrs.scenario;

/** The operations of the vendor's API, by their names. */
public enum Operation {
    SWITCH_VIP("SwitchVip", false),
    SHOW_SWITCH_VIP_STATUS("ShowSwitchVipStatus", true);

    private final String id;
    private final boolean query;

    Operation(String id, boolean query) {
        this.id = id;
        this.query = query;
    }

    /** Whether it only reads, so that a token which may only read is enough. */
    public boolean query() {
        return query;
    }

    /** The operation's id, such as {@code SwitchVip}. */
    @Override
    public String toString() {
        return id;
    }
}
