package dev.fakedrs.drs.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fakedrs.harness.Answer;
import dev.fakedrs.harness.OperationApiTests;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** What single operations do, and refuse, beyond the table of statuses. */
class OperationRulesApiTests extends OperationApiTests {

    private static final String CREATION = "{'name':'a-new-job','db_use_type':'sync','engine_type':'mysql',"
            + "'job_direction':'non-dbs','net_type':'vpn','node_type':'high','task_type':'FULL_INCR_TRANS',"
            + "'customize_sutnet_id':'2f6d3c1b-58a9-4b07-9d1e-c47a06be51f3','source_endpoint':{},'target_endpoint':{}}";

    @BeforeEach
    void prepare() {
        project.freeze();
        project.put("job", "{\"name\":\"job\",\"status\":\"CONFIGURATION\"}");
        project.put("up", "{\"status\":\"CONFIGURATION\",\"db_use_type\":\"migration\",\"job_direction\":\"up\"}");
        project.put("dr", "{\"db_use_type\":\"cloudDataGuard\",\"engine_type\":\"cloudDataGuard-mysql\"}");
        project.put("increments", "{\"task_type\":\"INCR_TRANS\"}");
    }

    @Test
    void parametersAreReadBeforeTheyAreChanged() {
        String change = "{'group':'common','params':[{'key':'connect_timeout','target_value':'99'}]}";
        refused("POST", "up/params", change, "DRS.M00303");
        assertThat(call("POST", "batch-get-params", "{'jobs':['up'],'refresh':'0'}")
                        .text("params_list/0/params/0/error_code"))
                .isEqualTo("DRS.M00303");
        call("POST", "batch-get-params", "{'jobs':['up'],'refresh':1}");
        Answer changed = call("POST", "up/params", change);
        assertThat(changed.status()).isEqualTo(202);
        assertThat(changed.text("should_restart")).isEqualTo("false");
        String body = call("POST", "batch-get-params", "{'jobs':['up'],'refresh':'0'}")
                .body();
        assertThat(body).contains("\"key\":\"connect_timeout\",\"source_value\":\"10\",\"target_value\":\"99\"");
        refused("POST", "up/params", change.replace("connect_timeout", "unknown"), "DRS.M00202");
        refused("POST", "up/params", change.replace("99", "1"), "DRS.M00202");
        refused("POST", "up/params", change.replace("99", "-5"), "DRS.M00202");
        refused("POST", "up/params", change.replace("connect_timeout", "character_set_server"), "DRS.M00202");
        String one = "{'key':'connect_timeout','target_value':'99'}";
        refused("POST", "up/params", change.replace(one, one + "," + one), "DRS.M00301");
        refused("POST", "batch-get-params", "{'jobs':['up'],'refresh':null}", "DRS.M00201");
        refused("POST", "batch-get-params", "{'jobs':['up'],'refresh':true}", "DRS.M00202");
    }

    @Test
    void windowsOfFlowControlNeitherOverlapNorAreEmpty() {
        assertThat(limit(
                        "job",
                        "{'begin':'07:00','end':'17:59','speed':'20'},{'begin':'18:00','end':'06:59','speed':'5'}"))
                .isEmpty();
        assertThat(limit(
                        "job",
                        "{'begin':'07:00','end':'17:59','speed':'20'},{'begin':'17:00','end':'18:59','speed':'5'}"))
                .isEqualTo("DRS.M00305");
        assertThat(limit("job", "{'begin':'07:59','end':'07:59','speed':'20'}")).isEqualTo("DRS.M00306");
        assertThat(limit("job", "{'begin':'07:00','end':'08:00','speed':'20'}")).isEqualTo("DRS.M00202");
        assertThat(limit("job", "{'begin':'07:00','end':'08:59','speed':'0'}")).isEqualTo("DRS.M00202");
        assertThat(call(
                                "PUT",
                                "batch-limit-speed",
                                "{'speed_limits':[{'job_id':'job','speed_limit':[{'begin':'07:00','end':'08:00','speed':'1'}]}]}")
                        .text("results/0/error_msg"))
                .isEqualTo("The value of parameter speed_limit[0].end is invalid.");
        assertThat(limit("increments", "")).isEqualTo("DRS.M00403");
    }

    @Test
    void anObjectHasOneRuleForItsRows() {
        String rule = "{'jobs':[{'job_id':'job','object_info':[{'id':'shop-*-*-orders','select':'true'}],"
                + "'transformation_info':{'transformation_type':'contentConditionalFilter','value':'id > 1'}}]}";
        assertThat(call("POST", "batch-transformation", rule).text("results/0/status"))
                .isEqualTo("success");
        assertThat(call("POST", "batch-transformation", rule).text("results/0/error_code"))
                .isEqualTo("DRS.M07000");
        String object = "{'id':'shop-*-*-items','select':'true'}";
        String twice = rule.replace("{'id':'shop-*-*-orders','select':'true'}", object + "," + object);
        assertThat(call("POST", "batch-transformation", twice).text("results/0/error_code"))
                .isEqualTo("DRS.M00301");
        assertThat(call("POST", "batch-transformation", rule.replace("contentCond", "configCond"))
                        .text("results/0/error_msg"))
                .isEqualTo("The value of parameter transformation_info.value is invalid.");
    }

    @Test
    void aCallFiltersTenThousandObjectsOfMysqlAndNoMore() {
        String objects = IntStream.range(0, 10_000)
                .mapToObj(i -> "{'id':'shop-*-*-" + i + "'}")
                .collect(Collectors.joining(","));
        String rule = "{'jobs':[{'job_id':'job','object_info':[%s],"
                + "'transformation_info':{'transformation_type':'contentConditionalFilter','value':'id > 1'}}]}";
        assertThat(call("POST", "batch-transformation", rule.formatted(objects + ",{'id':'one-too-many'}"))
                        .text("results/0/error_code"))
                .isEqualTo("DRS.M00202");
        assertThat(call("POST", "batch-transformation", rule.formatted(objects)).text("results/0/status"))
                .isEqualTo("success");
    }

    @Test
    void aDescriptionIsCountedInCharacters() {
        String change = "{'jobs':[{'job_id':'job','description':'%s'}]}";
        assertThat(call("PUT", "batch-modification", change.formatted("🙂".repeat(256)))
                        .text("results/0/status"))
                .isEqualTo("success");
        assertThat(call("PUT", "batch-modification", change.formatted("🙂".repeat(257)))
                        .text("results/0/error_code"))
                .isEqualTo("DRS.M00202");
    }

    @Test
    void aJobMayBeGivenTheNameThatItHas() {
        project.put("namesake", "{\"name\":\"JOB-1\"}");
        project.put("other", "{\"name\":\"job-1\"}");
        String rename = "{'jobs':[{'job_id':'other','name':'%s'}]}";
        assertThat(call("PUT", "batch-modification", rename.formatted("job-1")).text("results/0/status"))
                .isEqualTo("success");
        assertThat(call("PUT", "batch-modification", rename.formatted("Job-1")).text("results/0/error_code"))
                .isEqualTo("DRS.M00277");
    }

    @Test
    void aConnectionTestNamesItsOwnParameters() {
        String test = "{'jobs':[{'id':'%s','net_type':'vpn','db_type':'mysql','ip':'i','db_user':'u','db_password':'p',"
                + "'end_point_type':'so','inst_id':'%s'}]}";
        assertThat(call("POST", "batch-connection", test.formatted("nobody", ""))
                        .text("results/0/error_msg"))
                .isEqualTo("The value of parameter id is invalid.");
        assertThat(call("POST", "batch-connection", test.formatted("job", "")).text("results/0/status"))
                .isEqualTo("success");
    }

    @Test
    void aFailedJobSaysWhyInTheLanguageOfTheCall() {
        project.put("failed", "{\"status\":\"FULL_TRANSFER_FAILED\"}");
        String list = "{'cur_page':1,'per_page':10,'db_use_type':'sync','name':'failed'}";
        Answer listed = server.call("POST", "/v3/" + project.id() + "/jobs")
                .header("X-Auth-Token", "any")
                .header("X-Language", "zh-cn")
                .header("Content-Type", "application/json")
                .body(list.replace('\'', '"'))
                .send();
        assertThat(listed.text("jobs/0/error_msg")).isEqualTo("服务错误。");
        Answer details = project.call("POST", "batch-detail")
                .header("X-Language", "zh-cn")
                .header("Content-Type", "application/json")
                .body("{\"jobs\":[\"failed\",\"job\"]}")
                .send();
        assertThat(details.text("results/0/failed_reason")).isEqualTo("服务错误。");
        assertThat(details.json().at("/results/1").has("failed_reason")).isFalse();
    }

    @Test
    void theJournalNamesNewJobsAndWhatHadNoEffect() {
        String job = CREATION.replace("'source_endpoint'", "'multi_write':true,'slave_az':'b','source_endpoint'");
        String id = call("POST", "batch-creation", "{'jobs':[" + job + "]}").text("results/0/id");
        JsonNode entry = project.requests("?job_id=" + id).json().at("/requests/0");
        assertThat(entry.at("/job_ids/0").asString()).isEqualTo(id);
        assertThat(entry.at("/deviations/0").asString()).contains("multi_write of a-new-job has no effect");
        assertThat(entry.at("/deviations/1").asString()).contains("zones of a-new-job have no effect");
    }

    @Test
    void whatTheSelectionIsShowsInTheDetails() {
        assertThat(objectSwitch()).isFalse();
        call("PUT", "batch-select-objects", "{'jobs':[{'job_id':'job','selected':true,'job':[{'id':'shop'}]}]}");
        assertThat(objectSwitch()).isTrue();
    }

    private boolean objectSwitch() {
        return call("POST", "batch-detail", "{'jobs':['job']}")
                .json()
                .at("/results/0/object_switch")
                .asBoolean();
    }

    @Test
    void tagsAreFewShortAndUnique() {
        assertThat(create("{'key':'a','value':'1'},{'key':'a','value':'2'}")).isEqualTo("DRS.M00269");
        assertThat(create("{'key':'" + "k".repeat(37) + "'}")).isEqualTo("DRS.M00270");
        assertThat(create("{},".repeat(20) + "{}")).isEqualTo("DRS.M00271");
        assertThat(create("{'key':'a b'}")).isEqualTo("DRS.M00202");
        assertThat(create("{'key':'a','value':'1'}")).isEmpty();
    }

    @Test
    void queriesArePagedAndNameNoJobTwice() {
        refused("POST", "batch-progress", "{'jobs':['job','job']}", "DRS.M00301");
        refused("POST", "batch-status", "{'jobs':['job'],'page_req':{'cur_page':0}}", "DRS.M00210");
        refused("POST", "batch-status", "{'jobs':['job'],'page_req':{'per_page':101}}", "DRS.M00211");
        JsonNode page = call(
                        "POST", "batch-status", "{'jobs':['job','up','dr'],'page_req':{'cur_page':2,'per_page':2}}")
                .json();
        assertThat(page.get("count").asInt()).isEqualTo(1);
        assertThat(page.get("results")).hasSize(1);
        assertThat(page.at("/results/0/id").asString()).isEqualTo("dr");
    }

    @Test
    void definersAndPoliciesShowInTheDetails() {
        call("POST", "batch-replace-definer", "{'jobs':[{'job_id':'job','replace_definer':true}]}");
        call(
                "POST",
                "batch-sync-policy",
                "{'jobs':[{'job_id':'job','conflict_policy':'overwrite','index_trans':true}]}");
        JsonNode details =
                call("POST", "batch-detail", "{'jobs':['job']}").json().at("/results/0");
        assertThat(details.get("replace_definer").asBoolean()).isTrue();
        assertThat(details.get("conflict_policy").asString()).isEqualTo("overwrite");
        assertThat(details.get("index_trans").asBoolean()).isTrue();
    }

    @Test
    void otherEndpointsHaveToBeCheckedAnew() {
        String modification =
                "{'jobs':[{'job_id':'job','source_endpoint':{'ip':'10.0.0.1'},'target_endpoint':{'ip':'10.0.0.2'}}]}";
        String check = "{'jobs':[{'job_id':'job','precheck_mode':'forStartJob'}]}";
        String start = "{'jobs':[{'job_id':'job'}]}";
        call("PUT", "batch-modification", modification);
        call("POST", "batch-precheck", check);
        project.advance("PT2S");
        call("PUT", "batch-modification", modification);
        assertThat(call("POST", "batch-starting", start).why()).startsWith("not-checked");
        call("POST", "batch-precheck", check);
        call("PUT", "batch-modification", "{'jobs':[{'job_id':'job','description':'other'}]}");
        assertThat(call("POST", "batch-starting", start).text("results/0/status"))
                .isEqualTo("success");
    }

    @Test
    void incrementsThatHaveBegunHaveADelayWhileTheJobIsPausedToo() {
        call("POST", "batch-pause-task", "{'jobs':[{'job_id':'increments','pause_mode':'all'}]}");
        assertThat(call("POST", "batch-progress", "{'jobs':['increments']}").text("results/0/incre_trans_delay"))
                .isEqualTo("0");
    }

    @ParameterizedTest
    @ValueSource(strings = {"' '", "''", "'true'", "1", "[]", "{}"})
    void aBooleanIsNothingElse(String value) {
        assertThat(call("PUT", "batch-select-objects", "{'jobs':[{'job_id':'job','selected':" + value + "}]}")
                        .text("results/0/error_code"))
                .isEqualTo("DRS.M00202");
    }

    @ParameterizedTest
    @ValueSource(strings = {"' '", "''", "'1'", "1.5", "true", "99999999999", "[]"})
    void aNumberIsNothingElse(String value) {
        refused("POST", "batch-status", "{'jobs':['job'],'page_req':{'cur_page':" + value + "}}", "DRS.M00202");
    }

    private String limit(String jobId, String windows) {
        return call(
                        "PUT",
                        "batch-limit-speed",
                        "{'speed_limits':[{'job_id':'" + jobId + "','speed_limit':[" + windows + "]}]}")
                .text("results/0/error_code");
    }

    private String create(String tags) {
        String job = CREATION.replace("'source_endpoint'", "'tags':[" + tags + "],'source_endpoint'");
        return call("POST", "batch-creation", "{'jobs':[" + job + "]}").text("results/0/error_code");
    }
}
