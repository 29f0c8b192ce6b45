package dev.fakedrs.error;

/** The vendor's pages that rules follow, by their published names. */
final class Page {

    static final String NONE = "–";
    static final String GATEWAY = "API Gateway, error codes";
    static final String STATUSES = "Status codes";
    static final String CODES = "Error codes";
    static final String SWITCHOVER = "Performing a Switchover";
    static final String SWITCHOVER_STATUS = "Querying the Switchover Result";
    static final String CREATION = "drs_03_0104";
    static final String CONNECTION = "drs_03_0105";
    static final String PRECHECK = "drs_03_0110";
    static final String PRECHECK_RESULT = "drs_03_0111";
    static final String START = "drs_03_0112";
    static final String SPEED = "drs_03_0130";
    static final String PARAMS = "drs_03_0141";

    private Page() {}
}
