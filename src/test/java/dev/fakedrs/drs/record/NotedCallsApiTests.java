package dev.fakedrs.drs.record;

import static dev.fakedrs.harness.Project.EXAMPLE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.fakedrs.harness.Answer;
import dev.fakedrs.harness.ApiTests;
import dev.fakedrs.harness.Call;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is noted of headers, of query parameters, and of the order of calls. */
class NotedCallsApiTests extends ApiTests {

    private static final String LANGUAGE =
            "X-Language is neither en-us nor zh-cn: taken as en-us. (language-unknown, Performing a Switchover)";

    @BeforeEach
    void freeze() {
        project.freeze();
    }

    @ParameterizedTest
    @CsvSource({"de-de,1", "fr,1", "en,1", "zh,1", "'',1", "en-US,0", "zh-CN,0", "zh-cn,0"})
    void aQueryInAnUnknownLanguageIsAnsweredInEnglish(String language, int noted) {
        Answer answer =
                project.switchVipStatus(EXAMPLE).header("X-Language", language).send();
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.text("error_msg"))
                .isEqualTo(
                        language.startsWith("zh-") || language.startsWith("ZH-")
                                ? "服务返回结果为空。"
                                : "The returned result is empty.");
        assertThat(deviations()).isEqualTo(noted == 1 ? List.of(LANGUAGE) : List.of());
    }

    @Test
    void aQueryWithoutALanguageOrAContentTypeIsAllowed() {
        project.switchVipStatus(EXAMPLE).send();
        assertThat(deviations()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"'',''", "?,''", "?&&=,''", "?mode=source,mode", "?a=1&b&c=d=e,a b c", "?limit=10&offset,limit offset"})
    void noOperationHasQueryParameters(String query, String names) {
        List<String> notes = names.isEmpty()
                ? List.of()
                : List.of(names.split(" ", -1)).stream()
                        .map(name -> "The query parameter " + name
                                + " is not one of this operation's: ignored. (query-parameter-unread)")
                        .toList();
        project.call("GET", EXAMPLE + "/get-switch-vip-status" + query).send();
        assertThat(deviations()).isEqualTo(notes);
        json("POST", EXAMPLE + "/switch-vip" + query, "{'mode':'target'}");
        assertThat(deviations()).isEqualTo(notes);
        json("PUT", "batch-limit-speed" + query, "{'speed_limits':[{'job_id':'" + EXAMPLE + "','speed_limit':[]}]}");
        assertThat(deviations()).isEqualTo(notes);
    }

    @Test
    void notesTheFirstOfMany() {
        project.call("GET", EXAMPLE + "/get-switch-vip-status?" + "a&".repeat(5_000))
                .send();
        assertThat(deviations()).hasSize(50);
        json("POST", EXAMPLE + "/switch-vip", "{'mode':'target','" + "x".repeat(10_000) + "':1}");
        assertThat(deviations().get(0)).hasSizeLessThan(200).endsWith("…: ignored. (field-unread)");
    }

    @Test
    void nothingIsNotedOfAJobThatIsSetUpInOrder() {
        project.put("job", "{\"status\":\"CONFIGURATION\"}");
        test("so", "10.0.0.1");
        test("ta", "10.0.0.2");
        modify("10.0.0.1", "10.0.0.2");
        modify("10.0.0.1", "10.0.0.2");
        json("PUT", "batch-select-objects", "{'jobs':[{'job_id':'job'}]}");
        json("POST", "batch-sync-policy", "{'jobs':[{'job_id':'job','conflict_policy':'ignore'}]}");
        json("POST", "batch-precheck", "{'jobs':[{'job_id':'job','precheck_mode':'forStartJob'}]}");
        project.advance("PT2S");
        json("POST", "batch-precheck-result", "{'jobs':['job']}");
        json("POST", "batch-starting", "{'jobs':[{'job_id':'job'}]}");
        assertThat(project.requests("").json().get("requests"))
                .hasSize(9)
                .allSatisfy(entry -> assertThat(entry.get("deviations")).isEmpty());
    }

    @Test
    void anEndpointThatIsGivenInPlaceOfATestedOneIsTestedAgain() {
        project.put("job", "{\"status\":\"CONFIGURATION\"}");
        test("so", "10.0.0.1");
        test("ta", "10.0.0.2");
        modify("10.0.0.1", "10.0.0.2");
        modify("10.0.0.1", "10.0.0.3");
        assertThat(deviations())
                .containsExactly("The modification of job comes before a passed connection test of ta: connection tests"
                        + " of both sides come first. (modification-before-test, drs_03_0107)");
        test("ta", "10.0.0.3");
        modify("10.0.0.1", "10.0.0.3");
        assertThat(deviations()).isEmpty();
        json("POST", "batch-precheck", "{'jobs':[{'job_id':'job','precheck_mode':'forStartJob'}]}");
        assertThat(deviations()).isEmpty();
    }

    @Test
    void aClusterIsTestedByItsShards() {
        project.put("job", "{\"status\":\"CONFIGURATION\",\"db_use_type\":\"migration\",\"engine_type\":\"mongodb\"}");
        testShard("so");
        testShard("ls");
        assertThat(checked()).isEqualTo("true ");
        testShard("ta");
        assertThat(checked()).isEqualTo("true true");
    }

    @Test
    void nothingIsNotedOfWhatIsRefused() {
        project.put("job", "{\"status\":\"CONFIGURATION\"}");
        json("POST", "batch-precheck", "{'jobs':[{'job_id':'job','precheck_mode':'forStartJob'}]}");
        assertThat(deviations()).isEmpty();
        assertThat(project.requests("").text("requests/0/refused_items/0/reason/rule"))
                .isEqualTo("not-configured");
    }

    private void test(String side, String ip) {
        json(
                "POST",
                "batch-connection",
                "{'jobs':[{'id':'job','net_type':'vpn','db_type':'mysql','ip':'" + ip
                        + "','db_user':'u','db_password':'p','end_point_type':'" + side + "'}]}");
    }

    private void testShard(String side) {
        String shard = "{'dbtype':'mongodb','dbport':0,'ssllink':false,'nettype':'eip','endpointtype':'" + side
                + "','ip':'i','dbName':'d','dbuser':'u','dbpassword':'p'}";
        json(
                "POST",
                "cluster/batch-connection",
                "{'jobs':[{'action':'testConnection','job_id':'job','property':'[" + shard.replace("'", "\\'")
                        + "]'}]}");
        assertThat(deviations()).isEmpty();
    }

    private String checked() {
        Answer job = project.job("job");
        return job.text("configuration/checks/source") + " " + job.text("configuration/checks/target");
    }

    private void modify(String source, String target) {
        json(
                "PUT",
                "batch-modification",
                "{'jobs':[{'job_id':'job','source_endpoint':{'db_type':'mysql','ip':'" + source
                        + "'},'target_endpoint':{'db_type':'mysql','ip':'" + target
                        + "'},'node_type':'high','engine_type':'mysql','net_type':'vpn','store_db_info':true,"
                        + "'replace_definer':true}]}");
    }

    private List<String> deviations() {
        return project.requests("?limit=1")
                .json()
                .at("/requests/0/deviations")
                .valueStream()
                .map(note -> note.asString())
                .toList();
    }

    private void json(String method, String path, String body) {
        Call call = project.call(method, path).header("Content-Type", "application/json");
        Answer answer = call.body(body.replace('\'', '"')).send();
        assertThat(answer.status()).as(answer.body()).isIn(200, 202);
    }
}
