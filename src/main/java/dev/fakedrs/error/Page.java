package dev.fakedrs.error;

/** The vendor's pages that rules follow, by their published names. */
final class Page {

    static final String NONE = "–";
    static final String GATEWAY = "API Gateway, error codes";
    static final String STATUSES = "Status codes";
    static final String CODES = "Error codes";
    static final String SWITCHOVER = "Performing a Switchover";
    static final String SWITCHOVER_STATUS = "Querying the Switchover Status";

    private Page() {}
}
