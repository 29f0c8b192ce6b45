package dev.fakedrs.error;

import java.util.Locale;

/**
 * What a page of the reference does not allow, and is taken for the clients' sake: the answer is as if nothing were wrong, and
 * the journal notes it. The text says what the page wants, or what becomes of it instead.
 */
public enum Deviation {
    CONTENT_TYPE_MISSING(Page.SWITCHOVER, "taken as application/json"),
    LANGUAGE_UNKNOWN(Page.SWITCHOVER, "taken as en-us"),
    QUERY_PARAMETER_UNREAD(Page.NONE, "ignored"),
    FIELD_UNREAD(Page.NONE, "ignored"),
    MULTI_WRITE_WITHOUT_EFFECT(Page.CREATION, "db_use_type is not cloudDataGuard"),
    ZONES_WITHOUT_EFFECT(Page.CREATION, "they need master_az and slave_az, db_use_type sync and engine_type mysql"),
    REGION_MISSING(Page.SIDES, "mandatory with an inst_id, taken as the region that is set"),
    CLOUD_SIDE_INCOMPLETE(Page.SIDES, "mandatory for a side in this cloud"),
    SELF_BUILT_SIDE_MANAGED(Page.SIDES, "a self-built side has neither inst_id nor region"),
    MONGODB_PORT(Page.PORTS, "MongoDB sends 0"),
    PORT_ZERO(Page.PORTS, "all but MongoDB send 1 to 65535"),
    SELF_BUILT_KIND(
            Page.KINDS,
            "self-built databases are kept in sync from MySQL to MySQL, not FULL_TRANS alone, over eip or vpn"),
    TARGET_WRITABLE(Page.KINDS, "true for a disaster recovery"),
    NODE_NUM_MISSING(Page.CREATION, "mandatory where the source is a cluster"),
    MODIFICATION_INCOMPLETE(Page.MODIFICATION, "mandatory after the connection test"),
    MODIFICATION_BEFORE_TEST(Page.MODIFICATION, "connection tests of both sides come first"),
    SELECTION_BEFORE_SET_UP(Page.SELECTION, "connection tests of both sides, then a modification, come first"),
    PRECHECK_BEFORE_SET_UP(Page.PRECHECK, "connection tests of both sides, then a modification, come first"),
    START_BEFORE_RESULT(Page.START, "a result of true comes first"),
    RE_EDIT_FALSE(Page.RETRY, "it must be true"),
    PAGE_PAST_END(Page.QUERIES, "it cannot exceed the number of pages"),
    PAGE_REQ_MISSING(Page.QUERIES, "all are shown, in place of the first 5"),
    STATUS_NOT_LISTED(Page.LIST, "not among the statuses that a list takes"),
    OBJECT_ID_FORM(Page.TRANSFORMATION, "it is database-*-*-table"),
    OBJECT_NAME_CHARACTERS(Page.TRANSFORMATION, "names have digits, letters and underscores");

    private static final int LONGEST_SUBJECT = 120;

    private final String page;
    private final String text;

    Deviation(String page, String text) {
        this.page = page;
        this.text = text;
    }

    /** What the journal calls it, such as {@code region-missing}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The vendor's page that wants it otherwise, or a dash. */
    public String page() {
        return page;
    }

    /** What the page wants, or what becomes of it instead. */
    public String text() {
        return text;
    }

    /** The journal's note: what was sent, what the page says of it, and where to look that up. */
    public String note(String sent) {
        String subject = sent.length() > LONGEST_SUBJECT ? sent.substring(0, LONGEST_SUBJECT) + "…" : sent;
        return subject + ": " + text + ". (" + id() + (page.equals(Page.NONE) ? ")" : ", " + page + ")");
    }
}
