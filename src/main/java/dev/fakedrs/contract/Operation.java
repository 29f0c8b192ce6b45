package dev.fakedrs.contract;

/** The operations of the vendor's API. */
public enum Operation {
    SHOW_JOB_LIST("ShowJobList", true),
    BATCH_CREATE_JOBS("BatchCreateJobs", false),
    BATCH_VALIDATE_CONNECTIONS("BatchValidateConnections", false),
    BATCH_VALIDATE_CLUSTERS_CONNECTIONS("BatchValidateClustersConnections", false),
    BATCH_UPDATE_JOB("BatchUpdateJob", false),
    BATCH_SET_OBJECTS("BatchSetObjects", false),
    BATCH_CHECK_JOBS("BatchCheckJobs", false),
    BATCH_CHECK_RESULTS("BatchCheckResults", true),
    BATCH_SET_SPEED("BatchSetSpeed", false),
    BATCH_SHOW_PARAMS("BatchShowParams", true),
    UPDATE_PARAMS("UpdateParams", false),
    BATCH_START_JOBS("BatchStartJobs", false),
    BATCH_RESTORE_TASK("BatchRestoreTask", false),
    BATCH_STOP_JOBS("BatchStopJobs", false),
    BATCH_DELETE_JOBS("BatchDeleteJobs", false),
    BATCH_RESET_PASSWORD("BatchResetPassword", false),
    BATCH_SET_DEFINER("BatchSetDefiner", false),
    CREATE_COMPARE_TASK("CreateCompareTask", false),
    LIST_COMPARE_RESULT("ListCompareResult", true),
    BATCH_LIST_PROGRESSES("BatchListProgresses", true),
    BATCH_LIST_JOB_DETAILS("BatchListJobDetails", true),
    BATCH_LIST_JOB_STATUS("BatchListJobStatus", true),
    BATCH_CHANGE_DATA("BatchChangeData", false),
    BATCH_SET_POLICY("BatchSetPolicy", false),
    SWITCH_VIP("SwitchVip", false),
    SHOW_SWITCH_VIP_STATUS("ShowSwitchVipStatus", true);

    private final String id;
    private final boolean query;

    Operation(String id, boolean query) {
        this.id = id;
        this.query = query;
    }

    /** Tells whether the operation only reads, so that a read-only token is enough. */
    public boolean query() {
        return query;
    }

    /** Returns the operation's id, such as {@code SwitchVip}. */
    @Override
    public String toString() {
        return id;
    }
}
