package dev.fakedrs.error;

import static dev.fakedrs.error.Basis.DOCUMENTED;
import static dev.fakedrs.error.Basis.FREE;
import static dev.fakedrs.error.Basis.INFERRED;
import static dev.fakedrs.error.Basis.OBSERVED;

/** What the job of a call must be, and what a scenario may do then: rows 10 to 19 of the decision table. */
public enum JobRule implements Rule {
    JOB_ID_MALFORMED(new Explanation(
            ErrorCode.DRS_M00202,
            OBSERVED,
            Page.SWITCHOVER,
            "The id of a job that the project does not have is 8-4-4-4-12 lowercase letters and digits.",
            "Use the id of a job of this project.")),
    JOB_UNKNOWN(new Explanation(
            ErrorCode.DRS_M05003,
            DOCUMENTED,
            Page.CODES,
            "The job is one of this project's.",
            "Use the id of a job of this project.")),
    JOB_GONE(new Explanation(
            ErrorCode.DRS_M05004,
            DOCUMENTED,
            Page.CODES,
            "The job is neither deleted nor released.",
            "Use a job that still has its resources.")),
    PARENT_ONLY(new Explanation(
            ErrorCode.DRS_M00308,
            DOCUMENTED,
            Page.SWITCHOVER,
            "A subtask is not called itself: for a cross-AZ job, the parent is.",
            "Use the parent's id.")),
    SYNCHRONIZATION_ONLY(new Explanation(
            ErrorCode.DRS_M00300,
            DOCUMENTED,
            Page.SWITCHOVER,
            "Only a synchronization has a dual virtual IP switchover: db_use_type is sync.",
            "Use a job with db_use_type sync and job_direction non-dbs.")),
    SELF_BUILT_ONLY(new Explanation(
            ErrorCode.DRS_M00300,
            DOCUMENTED,
            Page.SWITCHOVER,
            "Only a synchronization between self-built databases is switched over: job_direction is non-dbs.",
            "Use a job with db_use_type sync and job_direction non-dbs.")),
    JOB_STATUS(new Explanation(
            ErrorCode.DRS_M00304,
            INFERRED,
            Page.SWITCHOVER,
            "The job is in a status that allows the call; a switchover needs one of"
                    + " fake-drs.switchover.job-statuses.",
            "Wait for, or put the job into, such a status.")),
    SWITCHOVER_RUNNING(new Explanation(
            ErrorCode.DRS_M01504,
            INFERRED,
            Page.CODES,
            "No other switchover of the job is running, of either mode.",
            "Wait for SWITCH_VIP_COMPLETE, or advance the project's clock.")),
    NEVER_SWITCHED(new Explanation(
            ErrorCode.DRS_M00002,
            FREE,
            Page.SWITCHOVER_STATUS,
            "A job was switched over before the outcome is asked for.",
            "Call switch-vip first.")),
    SCENARIO(new Explanation(
            ErrorCode.DRS_M01504,
            FREE,
            Page.NONE,
            "A scenario of this project refuses the call, with the code that it names.",
            "Remove the scenario, or use it up."));

    private final Explanation explanation;

    JobRule(Explanation explanation) {
        this.explanation = explanation;
    }

    @Override
    public Explanation explanation() {
        return explanation;
    }
}
