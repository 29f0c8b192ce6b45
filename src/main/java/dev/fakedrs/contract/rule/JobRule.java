package dev.fakedrs.contract.rule;

import static dev.fakedrs.contract.rule.RuleSource.ASSUMED;
import static dev.fakedrs.contract.rule.RuleSource.DOCUMENTED;
import static dev.fakedrs.contract.rule.RuleSource.INFERRED;
import static dev.fakedrs.contract.rule.RuleSource.OBSERVED;

import dev.fakedrs.contract.ErrorCode;

/** Rules for the job of a call, in the order of the checks. The last one stands for scenarios. */
public enum JobRule implements Rule {
    JOB_ID_MALFORMED(new RuleDescription(
                    ErrorCode.DRS_M00202,
                    OBSERVED,
                    ReferencePage.SWITCHOVER,
                    "The id of a job that the project does not have is 8-4-4-4-12 lowercase letters and digits.",
                    "Use the id of a job of this project.")
            .ofMistake()),
    JOB_UNKNOWN(new RuleDescription(
            ErrorCode.DRS_M05003,
            DOCUMENTED,
            ReferencePage.CODES,
            "The job is one of this project's.",
            "Use the id of a job of this project.")),
    JOB_GONE(new RuleDescription(
            ErrorCode.DRS_M05004,
            DOCUMENTED,
            ReferencePage.CODES,
            "The job is neither deleted nor released.",
            "Use a job that still has its resources.")),
    PARENT_ONLY(new RuleDescription(
            ErrorCode.DRS_M00308,
            DOCUMENTED,
            ReferencePage.SWITCHOVER,
            "A subtask is not called where the parent is meant: to switch a cross-AZ job over, to test a cluster's connections,"
                    + " and to stop or delete a dual-active job.",
            "Use the parent's id.")),
    SUBTASK_ONLY(new RuleDescription(
            ErrorCode.DRS_M00307,
            INFERRED,
            ReferencePage.CODES,
            "Not the parent of a dual-active disaster recovery is called, but its subtasks; a comparison takes no"
                    + " parent at all.",
            "Use a subtask's id.")),
    KIND(new RuleDescription(
            ErrorCode.DRS_M00300,
            DOCUMENTED,
            ReferencePage.CODES,
            "The operation is one for this kind of job: db_use_type, engine_type and job_direction allow it.",
            "Use another job.")),
    TRANSFER_SCHEMA(new RuleDescription(
            ErrorCode.DRS_M00302,
            INFERRED,
            ReferencePage.CREATION,
            "A job is of a kind that there is: db_use_type, engine_type, net_type, task_type and each side's db_type fit"
                    + " together.",
            "Send others.")),
    FLOW_CONTROL(new RuleDescription(
            ErrorCode.DRS_M00403,
            DOCUMENTED,
            ReferencePage.SPEED,
            "A job whose task_type is INCR_TRANS has no flow control.",
            "Use a job with a full phase.")),
    NAME_TAKEN(new RuleDescription(
            ErrorCode.DRS_M00277,
            INFERRED,
            ReferencePage.CREATION,
            "No other job of the project has this name, in any case.",
            "Choose another name.")),
    SYNCHRONIZATION_ONLY(new RuleDescription(
            ErrorCode.DRS_M00300,
            DOCUMENTED,
            ReferencePage.SWITCHOVER,
            "Only a synchronization has a dual virtual IP switchover: db_use_type is sync.",
            "Use a job with db_use_type sync and job_direction non-dbs.")),
    SELF_BUILT_ONLY(new RuleDescription(
            ErrorCode.DRS_M00300,
            DOCUMENTED,
            ReferencePage.SWITCHOVER,
            "Only a synchronization between self-built databases is switched over: job_direction is non-dbs.",
            "Use a job with db_use_type sync and job_direction non-dbs.")),
    JOB_STATUS(new RuleDescription(
            ErrorCode.DRS_M00304,
            INFERRED,
            ReferencePage.SWITCHOVER,
            "The job is in a status that allows the call; a switchover needs one of"
                    + " fake-drs.switchover.job-statuses.",
            "Wait for, or put the job into, such a status.")),
    FORWARD_FIRST(new RuleDescription(
            ErrorCode.DRS_M00304,
            DOCUMENTED,
            ReferencePage.CONNECTION,
            "The backward subtask of a dual-active job is tested and started only while the forward one is in"
                    + " INCRE_TRANSFER_STARTED.",
            "Start the forward subtask first.")),
    NOT_CONFIGURED(new RuleDescription(
            ErrorCode.DRS_M00300,
            DOCUMENTED,
            ReferencePage.PRECHECK,
            "Before its pre-check, a job knows the ip or inst_id of both its endpoints.",
            "Call batch-modification with source_endpoint and target_endpoint.")),
    NOT_CHECKED(new RuleDescription(
            ErrorCode.DRS_M00300,
            DOCUMENTED,
            ReferencePage.START,
            "Before its start, a job was pre-checked after the latest change of endpoints, net_type or task_type, and no check"
                    + " failed or is about to.",
            "Call batch-precheck; after a failed one, mend what batch-precheck-result names.")),
    NEVER_CHECKED(new RuleDescription(
            ErrorCode.DRS_M00002,
            ASSUMED,
            ReferencePage.PRECHECK_RESULT,
            "A job was pre-checked before the result is asked for.",
            "Call batch-precheck first.")),
    PARAMS_NOT_READ(new RuleDescription(
            ErrorCode.DRS_M00303,
            INFERRED,
            ReferencePage.PARAMS,
            "Database parameters are read, with refresh 1, before they are taken from the cache or changed.",
            "Call batch-get-params with refresh 1.")),
    TRANSFORMATION_EXISTS(new RuleDescription(
            ErrorCode.DRS_M07000,
            INFERRED,
            ReferencePage.CODES,
            "An object has no data-processing rule yet.",
            "Leave the object out.")),
    WRONG_PASSWORD(new RuleDescription(
            ErrorCode.DRS_KE0002,
            INFERRED,
            ReferencePage.CONNECTION,
            "A connection is tested with the user and the password that the job was given for that side, if any.",
            "Use the password of batch-creation, batch-modification or batch-modify-pwd.")),
    SWITCHOVER_RUNNING(new RuleDescription(
            ErrorCode.DRS_M01504,
            INFERRED,
            ReferencePage.CODES,
            "No switchover of the job is running, of either mode.",
            "Wait for SWITCH_VIP_COMPLETE, or advance the project's clock.")),
    NEVER_SWITCHED(new RuleDescription(
            ErrorCode.DRS_M00002,
            ASSUMED,
            ReferencePage.SWITCHOVER_STATUS,
            "A job was switched over before the outcome is asked for.",
            "Call switch-vip first.")),
    SCENARIO(new RuleDescription(
            ErrorCode.DRS_M01504,
            ASSUMED,
            ReferencePage.NONE,
            "A scenario of this project refuses the call, with the code that it names.",
            "Remove the scenario, or use it up."));

    private final RuleDescription explanation;

    JobRule(RuleDescription explanation) {
        this.explanation = explanation;
    }

    @Override
    public RuleDescription explanation() {
        return explanation;
    }
}
