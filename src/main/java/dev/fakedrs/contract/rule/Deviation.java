package dev.fakedrs.contract.rule;

import java.util.Locale;

/**
 * A deviation from a page of the reference that the emulator accepts for existing clients. The response shows nothing of it,
 * but the journal has a note. The text says what the page requires, or what the emulator does instead.
 */
public enum Deviation {
    CONTENT_TYPE_MISSING(ReferencePage.SWITCHOVER, "taken as application/json"),
    LANGUAGE_UNKNOWN(ReferencePage.SWITCHOVER, "taken as en-us"),
    QUERY_PARAMETER_UNREAD(RuleSource.ASSUMED, ReferencePage.NONE, "ignored", "Leave it out."),
    FIELD_UNREAD(RuleSource.ASSUMED, ReferencePage.NONE, "ignored", "Leave it out."),
    MULTI_WRITE_WITHOUT_EFFECT(ReferencePage.CREATION, "db_use_type is not cloudDataGuard"),
    ZONES_WITHOUT_EFFECT(
            ReferencePage.CREATION, "they need master_az and slave_az, db_use_type sync and engine_type mysql"),
    REGION_MISSING(ReferencePage.SIDES, "mandatory with an inst_id, taken as the region that is set"),
    CLOUD_SIDE_INCOMPLETE(ReferencePage.SIDES, "mandatory for a side in this cloud"),
    SELF_BUILT_SIDE_MANAGED(ReferencePage.SIDES, "a self-built side has neither inst_id nor region"),
    MONGODB_PORT(ReferencePage.PORTS, "MongoDB sends 0"),
    PORT_ZERO(ReferencePage.PORTS, "all but MongoDB send 1 to 65535"),
    SELF_BUILT_KIND(
            ReferencePage.KINDS,
            "self-built databases are kept in sync from MySQL to MySQL, not FULL_TRANS alone, over eip or vpn"),
    TARGET_WRITABLE(ReferencePage.KINDS, "true for a disaster recovery"),
    NODE_NUM_MISSING(ReferencePage.CREATION, "mandatory where the source is a cluster"),
    MODIFICATION_INCOMPLETE(ReferencePage.MODIFICATION, "mandatory after the connection test"),
    MODIFICATION_BEFORE_TEST(ReferencePage.MODIFICATION, "connection tests of both sides come first"),
    SELECTION_BEFORE_SET_UP(ReferencePage.SELECTION, "connection tests of both sides, then a modification, come first"),
    PRECHECK_BEFORE_SET_UP(ReferencePage.PRECHECK, "connection tests of both sides, then a modification, come first"),
    START_BEFORE_RESULT(ReferencePage.START, "a result of true comes first"),
    RE_EDIT_FALSE(ReferencePage.RETRY, "it must be true"),
    PAGE_PAST_END(ReferencePage.QUERIES, "it cannot exceed the number of pages"),
    PAGE_REQ_MISSING(ReferencePage.QUERIES, "all are shown, in place of the first 5"),
    STATUS_NOT_LISTED(ReferencePage.LIST, "not among the statuses that a list takes"),
    OBJECT_ID_FORM(ReferencePage.TRANSFORMATION, "it is database-*-*-table"),
    OBJECT_NAME_CHARACTERS(ReferencePage.TRANSFORMATION, "names have digits, letters and underscores");

    private static final int MAX_SUBJECT_LENGTH = 120;

    private final RuleSource basis;
    private final String page;
    private final String text;
    private final String remedy;

    Deviation(String page, String text) {
        this(RuleSource.DOCUMENTED, page, text, "Send what the page says.");
    }

    Deviation(RuleSource basis, String page, String text, String remedy) {
        this.basis = basis;
        this.page = page;
        this.text = text;
        this.remedy = remedy;
    }

    /** Returns the id in the journal, such as {@code region-missing}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Returns why this counts as a deviation. */
    public RuleSource basis() {
        return basis;
    }

    /** Returns what would be no deviation. */
    public String remedy() {
        return remedy;
    }

    /** Returns the vendor's page, or a dash. */
    public String page() {
        return page;
    }

    /** Returns what the page requires, or what the emulator does instead. */
    public String text() {
        return text;
    }

    /** Returns the refusal of a call that deviates, for a pedantic contract. */
    public DrsException refusal(String sent) {
        DrsException refusal = RequestRule.DEVIATION
                .exception()
                .detail("deviation", id())
                .sentSentence("reason", cut(sent))
                .detail("note", text);
        return page.equals(ReferencePage.NONE) ? refusal : refusal.detail("page", page);
    }

    /** Returns the note for the journal: the value that was sent, the text, and the page. */
    public String note(String sent) {
        return cut(sent) + ": " + text + ". (" + id() + (page.equals(ReferencePage.NONE) ? ")" : ", " + page + ")");
    }

    private static String cut(String sent) {
        return sent.length() > MAX_SUBJECT_LENGTH ? sent.substring(0, MAX_SUBJECT_LENGTH) + "…" : sent;
    }
}
