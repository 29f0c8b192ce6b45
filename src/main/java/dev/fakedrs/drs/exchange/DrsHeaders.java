package dev.fakedrs.drs.exchange;

/** The names of headers of the emulator. */
public final class DrsHeaders {

    public static final String REQUEST_ID = "X-Request-Id";

    /** The rule that rejected the call. The real service does not send this header. */
    public static final String REASON = "X-Fake-Drs-Reason";

    /** The scenario that a call asks for itself. The real service does not read this header. */
    public static final String SCENARIO = "X-Fake-Drs-Scenario";

    /** The maximum number of reason headers in the response of a batch call. */
    public static final int MAX_REASONS = 10;

    private DrsHeaders() {}
}
