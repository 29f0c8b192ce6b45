package dev.fakedrs.contract.rule;

/** The vendor's pages that rules and deviations refer to, by their published names. */
final class ReferencePage {

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
    static final String MODIFICATION = "drs_03_0107";
    static final String SELECTION = "drs_03_0109, drs_03_0149, drs_api_0103";
    static final String RETRY = "drs_03_0132";
    static final String LIST = "drs_03_0138";
    static final String QUERIES = "drs_03_0137, drs_03_0138, drs_api_0150, drs_api_0151";
    static final String TRANSFORMATION = "drs_api_0103";
    static final String KINDS = "drs_03_0104, drs_03_0107";
    static final String PORTS = "drs_03_0104, drs_03_0105, drs_03_0106, drs_03_0107";
    static final String SIDES = "drs_03_0104, drs_03_0105, drs_03_0107";

    private ReferencePage() {}
}
