package dev.fakedrs.drs.exchange;

/** Headers of answers. */
public final class DrsHeaders {

    public static final String REQUEST_ID = "X-Request-Id";

    /** The rule behind a refusal. The real service does not send it. */
    public static final String REASON = "X-Fake-Drs-Reason";

    /** How many headers with a reason a batch call's answer has at most. */
    public static final int MAX_REASONS = 10;

    private DrsHeaders() {}
}
