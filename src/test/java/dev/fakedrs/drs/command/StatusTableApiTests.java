package dev.fakedrs.drs.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fakedrs.contract.Operation;
import dev.fakedrs.harness.Answer;
import dev.fakedrs.harness.ApiTests;
import dev.fakedrs.harness.Call;
import dev.fakedrs.job.JobStatus;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Walks every cell of the table of operations and statuses, over HTTP; what is allowed is written down here once more. */
class StatusTableApiTests extends ApiTests {

    private static final String ALL = "ALL";
    private static final String JOB = "job";
    private static final String TERMINABLE =
            "CREATING CONFIGURATION WAITING_FOR_START START_JOB_FAILED PAUSING FULL_TRANSFER_STARTED FULL_TRANSFER_FAILED"
                    + " FULL_TRANSFER_COMPLETE INCRE_TRANSFER_STARTED INCRE_TRANSFER_FAILED RELEASE_RESOURCE_FAILED"
                    + " CHANGE_JOB_FAILED CHILD_TRANSFER_STARTING CHILD_TRANSFER_STARTED CHILD_TRANSFER_COMPLETE"
                    + " CHILD_TRANSFER_FAILED";
    private static final String MIGRATION_UP = "\"db_use_type\":\"migration\",\"job_direction\":\"up\",";
    private static final String RECOVERY =
            "\"db_use_type\":\"cloudDataGuard\",\"engine_type\":\"cloudDataGuard-mysql\",\"job_direction\":\"up\",";

    private static final List<Cells> TABLE = List.of(
            cells(
                    Operation.SHOW_JOB_LIST,
                    "POST",
                    "",
                    "{'cur_page':1,'per_page':10,'db_use_type':'sync','name':'job'}",
                    ALL),
            cells(Operation.BATCH_CREATE_JOBS, "POST", "batch-creation", newJob(), ALL),
            cells(
                    Operation.BATCH_VALIDATE_CONNECTIONS,
                    "POST",
                    "batch-connection",
                    "{'jobs':[{'id':'job','net_type':'vpn','db_type':'mysql','ip':'10.0.0.1','db_port':3306,'db_user':'u','db_password':'p','end_point_type':'so'}]}",
                    "CONFIGURATION"),
            cells(
                    Operation.BATCH_VALIDATE_CLUSTERS_CONNECTIONS,
                    "POST",
                    "cluster/batch-connection",
                    "{'jobs':[{'action':'testConnection','job_id':'job','property':'[{\\\"dbtype\\\":\\\"mongodb\\\",\\\"dbport\\\":0,\\\"ssllink\\\":false,\\\"nettype\\\":\\\"eip\\\",\\\"endpointtype\\\":\\\"ls\\\",\\\"ip\\\":\\\"10.0.0.1:8635\\\",\\\"dbName\\\":\\\"admin\\\",\\\"dbuser\\\":\\\"u\\\",\\\"dbpassword\\\":\\\"p\\\"}]'}]}",
                    "CONFIGURATION"),
            cells(
                    Operation.BATCH_UPDATE_JOB,
                    "PUT",
                    "batch-modification",
                    "{'jobs':[{'job_id':'job','source_endpoint':{'db_type':'mysql','ip':'10.0.0.1'}}]}",
                    "CONFIGURATION"),
            cells(
                    Operation.BATCH_UPDATE_JOB,
                    "PUT",
                    "batch-modification",
                    "{'jobs':[{'job_id':'job','name':'renamed'}]}",
                    allBut("RELEASE_RESOURCE_COMPLETE")),
            cells(
                    Operation.BATCH_SET_OBJECTS,
                    "PUT",
                    "batch-select-objects",
                    "{'jobs':[{'job_id':'job','selected':false}]}",
                    "CONFIGURATION"),
            cells(
                    Operation.BATCH_CHECK_JOBS,
                    "POST",
                    "batch-precheck",
                    "{'jobs':[{'job_id':'job','precheck_mode':'forStartJob'}]}",
                    "CONFIGURATION"),
            cells(Operation.BATCH_CHECK_RESULTS, "POST", "batch-precheck-result", "{'jobs':['job']}", "CONFIGURATION"),
            cells(
                    Operation.BATCH_SET_SPEED,
                    "PUT",
                    "batch-limit-speed",
                    "{'speed_limits':[{'job_id':'job','speed_limit':[]}]}",
                    ALL),
            cells(
                            Operation.BATCH_SHOW_PARAMS,
                            "POST",
                            "batch-get-params",
                            "{'jobs':['job'],'refresh':'1'}",
                            "CONFIGURATION")
                    .on(MIGRATION_UP),
            cells(
                            Operation.UPDATE_PARAMS,
                            "POST",
                            "job/params",
                            "{'group':'common','params':[{'key':'wait_timeout','target_value':'60'}]}",
                            "CONFIGURATION")
                    .on(MIGRATION_UP),
            cells(Operation.BATCH_START_JOBS, "POST", "batch-starting", "{'jobs':[{'job_id':'job'}]}", "CONFIGURATION"),
            cells(
                    Operation.BATCH_RESTORE_TASK,
                    "POST",
                    "batch-retry-task",
                    "{'jobs':[{'job_id':'job','is_sync_re_edit':false}]}",
                    "PAUSING START_JOB_FAILED FULL_TRANSFER_FAILED INCRE_TRANSFER_FAILED"),
            cells(
                    Operation.BATCH_STOP_JOBS,
                    "POST",
                    "batch-pause-task",
                    "{'jobs':[{'job_id':'job','pause_mode':'target'}]}",
                    "FULL_TRANSFER_STARTED FULL_TRANSFER_FAILED FULL_TRANSFER_COMPLETE INCRE_TRANSFER_STARTED INCRE_TRANSFER_FAILED"),
            cells(
                    Operation.BATCH_DELETE_JOBS,
                    "DELETE",
                    "batch-jobs",
                    "{'jobs':[{'job_id':'job','delete_type':'terminate'}]}",
                    TERMINABLE),
            cells(
                    Operation.BATCH_DELETE_JOBS,
                    "DELETE",
                    "batch-jobs",
                    "{'jobs':[{'job_id':'job','delete_type':'force_terminate'}]}",
                    TERMINABLE + " STARTJOBING"),
            cells(
                    Operation.BATCH_DELETE_JOBS,
                    "DELETE",
                    "batch-jobs",
                    "{'jobs':[{'job_id':'job','delete_type':'delete'}]}",
                    "CREATE_FAILED RELEASE_RESOURCE_COMPLETE RELEASE_CHILD_TRANSFER_COMPLETE"),
            cells(
                    Operation.BATCH_RESET_PASSWORD,
                    "PUT",
                    "batch-modify-pwd",
                    "{'jobs':[{'job_id':'job','end_point_type':'so','db_password':'p'}]}",
                    "STARTJOBING START_JOB_FAILED FULL_TRANSFER_STARTED FULL_TRANSFER_FAILED FULL_TRANSFER_COMPLETE"
                            + " INCRE_TRANSFER_STARTED INCRE_TRANSFER_FAILED PAUSING"),
            cells(
                    Operation.BATCH_SET_DEFINER,
                    "POST",
                    "batch-replace-definer",
                    "{'jobs':[{'job_id':'job','replace_definer':true}]}",
                    "CONFIGURATION"),
            cells(
                            Operation.CREATE_COMPARE_TASK,
                            "POST",
                            "create-compare-task",
                            "{'job_id':'job','object_level_compare_type':'objects'}",
                            "INCRE_TRANSFER_STARTED")
                    .on(RECOVERY),
            cells(
                    Operation.LIST_COMPARE_RESULT,
                    "POST",
                    "query-compare-result",
                    "{'job_id':'job','current_page':1,'per_page':10}",
                    ALL),
            cells(Operation.BATCH_LIST_PROGRESSES, "POST", "batch-progress", "{'jobs':['job']}", ALL),
            cells(Operation.BATCH_LIST_JOB_DETAILS, "POST", "batch-detail", "{'jobs':['job']}", ALL),
            cells(Operation.BATCH_LIST_JOB_STATUS, "POST", "batch-status", "{'jobs':['job']}", ALL),
            cells(
                    Operation.BATCH_CHANGE_DATA,
                    "POST",
                    "batch-transformation",
                    "{'jobs':[{'job_id':'job','object_info':[{'id':'db-*-*-t','select':'true'}],'transformation_info':{'transformation_type':'contentConditionalFilter','value':'id > 1'}}]}",
                    "CONFIGURATION"),
            cells(
                    Operation.BATCH_SET_POLICY,
                    "POST",
                    "batch-sync-policy",
                    "{'jobs':[{'job_id':'job','conflict_policy':'ignore'}]}",
                    "CONFIGURATION"),
            cells(
                    Operation.SWITCH_VIP,
                    "POST",
                    "job/switch-vip",
                    "{'mode':'source'}",
                    "INCRE_TRANSFER_STARTED INCRE_TRANSFER_FAILED"),
            cells(Operation.SHOW_SWITCH_VIP_STATUS, "GET", "job/get-switch-vip-status", "", ALL));

    private int created;

    @Test
    void knowsEveryOperation() {
        assertThat(TABLE).extracting(Cells::operation).contains(Operation.values());
    }

    @TestFactory
    List<DynamicTest> allowsEachOperationInItsStatusesAndInNoOther() {
        return TABLE.stream()
                .map(cells -> DynamicTest.dynamicTest(
                        cells.operation + " " + cells.body,
                        () -> assertThat(allowed(cells)).isEqualTo(cells.allowed)))
                .toList();
    }

    private Set<String> allowed(Cells cells) {
        Set<String> allowed = new TreeSet<>();
        for (JobStatus status : JobStatus.values()) {
            project.put(JOB, jobIn(status, cells));
            Answer answer = send(cells);
            boolean refused = answer.body().contains("error_code");
            if (refused) {
                boolean released =
                        cells.operation == Operation.SWITCH_VIP && status == JobStatus.RELEASE_RESOURCE_COMPLETE;
                assertThat(answer.body())
                        .as(status + ": " + answer.body())
                        .contains(released ? "DRS.M05004" : "DRS.M00304");
            } else {
                allowed.add(status.name());
            }
        }
        return allowed;
    }

    private Answer send(Cells cells) {
        Call call = cells.path.isEmpty()
                ? server.call(cells.method, "/v3/" + project.id() + "/jobs").header("X-Auth-Token", "any")
                : project.call(cells.method, cells.path);
        if (!cells.body.isEmpty()) {
            call.header("Content-Type", "application/json").body(cells.body.replace("NAME", "job-" + ++created));
        }
        Answer answer = call.send();
        assertThat(answer.status()).as(answer.body()).isLessThan(500);
        return answer;
    }

    private static String jobIn(JobStatus status, Cells cells) {
        return "{" + cells.kind + "\"name\":\"job\",\"status\":\"" + status
                + "\",\"switchover\":{\"mode\":\"target\",\"status\":\"SWITCH_VIP_COMPLETE\"},\"configuration\":{"
                + "\"endpoints\":{\"source\":{\"ip\":\"10.0.0.1\"},\"target\":{\"ip\":\"10.0.0.2\"}},"
                + "\"tuning\":{\"params_read\":true},\"checks\":{\"precheck\":{\"started_at\":\"2026-01-01T00:00:00Z\","
                + "\"ends_at\":\"2026-01-01T00:00:00Z\",\"source_reachable\":true,\"target_reachable\":true}}}}";
    }

    private static Cells cells(Operation operation, String method, String path, String body, String allowed) {
        Set<String> statuses = new TreeSet<>();
        Arrays.stream(JobStatus.values())
                .map(Enum::name)
                .filter(name -> allowed.equals(ALL)
                        || Arrays.asList(allowed.split(" ", -1)).contains(name))
                .forEach(statuses::add);
        return new Cells(operation, method, path, body.replace("'", "\""), statuses, "");
    }

    private static String allBut(String... statuses) {
        return String.join(
                " ",
                Arrays.stream(JobStatus.values())
                        .map(Enum::name)
                        .filter(name -> !Arrays.asList(statuses).contains(name))
                        .toList());
    }

    private static String newJob() {
        return "{'jobs':[{'name':'NAME','db_use_type':'sync','engine_type':'mysql','job_direction':'non-dbs',"
                + "'net_type':'vpn','node_type':'high','task_type':'FULL_INCR_TRANS',"
                + "'customize_sutnet_id':'2f6d3c1b-58a9-4b07-9d1e-c47a06be51f3',"
                + "'source_endpoint':{'db_type':'mysql'},'target_endpoint':{'db_type':'mysql'}}]}";
    }

    private record Cells(
            Operation operation, String method, String path, String body, Set<String> allowed, String kind) {
        Cells on(String otherKind) {
            return new Cells(operation, method, path, body, allowed, otherKind);
        }
    }
}
