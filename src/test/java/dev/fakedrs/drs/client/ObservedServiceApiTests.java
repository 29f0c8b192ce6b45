package dev.fakedrs.drs.client;

import static dev.fakedrs.harness.Project.EXAMPLE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.fakedrs.harness.Answer;
import dev.fakedrs.harness.ApiTests;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** What the reference leaves open, or says in two ways: answered as the service and its clients have it. */
class ObservedServiceApiTests extends ApiTests {

    private static final String CREATION = "{'name':'NAME','db_use_type':'sync','engine_type':'mysql',"
            + "'job_direction':'non-dbs','net_type':'vpn','node_type':'high','task_type':'FULL_INCR_TRANS',"
            + "'customize_sutnet_id':'2f6d3c1b-58a9-4b07-9d1e-c47a06be51f3','source_endpoint':{},'target_endpoint':{}"
            + "MORE}";

    @BeforeEach
    void prepare() {
        project.freeze();
        project.put("job", "{\"name\":\"job\",\"status\":\"CONFIGURATION\"}");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "[{'key':'_sys_enterprise_project_id','value':'0'}] | ``",
                "[] | ``",
                "[{'key':'enterprise_project_id','value':'0'}] | DRS.M00202",
                "[{'key':'_SYS_ENTERPRISE_PROJECT_ID','value':'0'}] | DRS.M00202",
                "[{'key':'','value':'0'}] | DRS.M00202",
                "[{'value':'0'}] | DRS.M00202",
                "[null] | DRS.M00202",
                "[{'key':'_sys_enterprise_project_id'},{'key':'_sys_enterprise_project_id'}] | DRS.M00202"
            })
    void aTagOfTheServiceHasItsOneKey(String tags, String code) {
        JsonNode result = create("a-new-job", ",'sys_tags':" + tags);
        assertThat(result.path("error_code").asString("")).isEqualTo(code);
    }

    @Test
    void theNumberOfNodesComesBackAsATextWhereItWasGiven() {
        String with = create("with-nodes", ",'node_num':17").get("id").asString();
        String without = create("without-nodes", "").get("id").asString();
        JsonNode results = call("POST", "batch-detail", "{'jobs':['" + with + "','" + without + "','job']}")
                .json()
                .get("results");
        assertThat(results.at("/0/node_num").isString()).isTrue();
        assertThat(results.at("/0/node_num").asString()).isEqualTo("17");
        assertThat(results.get(1).has("node_num")).isFalse();
        assertThat(results.get(2).has("node_num")).isFalse();
        assertThat(project.job(with)
                        .json()
                        .at("/configuration/placement/node_num")
                        .asInt())
                .isEqualTo(17);
    }

    @ParameterizedTest
    @ValueSource(strings = {"batch-status", "batch-detail"})
    void whatIsCountedIsWhatIsReturned(String path) {
        String jobs = "{'jobs':['job','" + EXAMPLE + "','nobody'],'page_req':{'cur_page':%d,'per_page':2}}";
        int[] sizes = {2, 1, 0};
        for (int page = 0; page < sizes.length; page++) {
            JsonNode answer = call("POST", path, jobs.formatted(page + 1)).json();
            assertThat(answer.get("count").asInt()).isEqualTo(sizes[page]);
            assertThat(answer.get("results")).hasSize(sizes[page]);
        }
    }

    @Test
    void aListWithoutAnEngineIsOneOfMysql() {
        project.put("other", "{\"engine_type\":\"postgresql\",\"name\":\"other\"}");
        assertThat(listed("")).contains("job").doesNotContain("other");
        assertThat(listed(",'engine_type':''")).contains("job").doesNotContain("other");
        assertThat(listed(",'engine_type':null")).contains("job").doesNotContain("other");
        assertThat(listed(",'engine_type':'postgresql'")).containsExactly("other");
        assertThat(listed(",'engine_type':'mongodb'")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "a < b | <",
                "Tom's | '",
                "R&D | &",
                "back\\\\slash | \\",
                "yes! a > b! | ! >",
                "\\\"quoted\\\" | \"",
            })
    void aDescriptionIsRefusedForItsCharacters(String description, String found) {
        for (JsonNode result : List.of(
                create("a-new-job", ",'description':'DESCRIPTION'", description),
                modify("'description':'DESCRIPTION'", description))) {
            assertThat(result.get("error_code").asString()).isEqualTo("DRS.M00273");
            assertThat(result.get("error_msg").asString())
                    .isEqualTo("Invalid parameter. The parameter contains " + found + ".");
        }
        assertThat(project.requests("?operation=BatchUpdateJob").body()).contains("characters-forbidden");
    }

    @Test
    void aDescriptionIsRefusedForItsLengthFirst() {
        assertThat(modify("'description':'DESCRIPTION'", "<".repeat(257))
                        .get("error_code")
                        .asString())
                .isEqualTo("DRS.M00202");
        assertThat(modify("'description':'DESCRIPTION'", "(fine) [too] {as} #it | is; 100 %")
                        .get("status")
                        .asString())
                .isEqualTo("success");
    }

    @Test
    void aSubtaskThatHasEndedMayBeRenamed() {
        project.put("ended", "{\"name\":\"ended\",\"status\":\"RELEASE_CHILD_TRANSFER_COMPLETE\"}");
        String change =
                "{'jobs':[{'job_id':'ended','name':'renamed','description':'d','alarm_notify':{'delay_time':5}}]}";
        assertThat(call("PUT", "batch-modification", change).text("results/0/status"))
                .isEqualTo("success");
        assertThat(project.job("ended").text("name")).isEqualTo("renamed");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"'' | 0", ",'is_sync_re_edit':true | 0", ",'is_sync_re_edit':false | 1"})
    void aJobIsResumedWithoutSayingThatItsObjectsWereEdited(String more, int deviations) {
        project.put("paused", "{\"status\":\"PAUSING\"}");
        Answer answer = call("POST", "batch-retry-task", "{'jobs':[{'job_id':'paused'" + more + "}]}");
        assertThat(answer.text("results/0/status")).isEqualTo("success");
        JsonNode entry = project.requests("?operation=BatchRestoreTask").json().at("/requests/0");
        assertThat(entry.path("deviations")).hasSize(deviations);
    }

    @Test
    void anItemRepeatsTheIdThatWasSentWhateverItWas() {
        List<String> sent = List.of("x", "NOT-a-job", "8c81a12f", "ä ö", "y".repeat(65), "z".repeat(3_000));
        String items = String.join(
                ",", sent.stream().map(id -> "{'job_id':'" + id + "'}").toList());
        JsonNode started = call("POST", "batch-starting", "{'jobs':[" + items + ",{},{'job_id':7},{'job_id':''}]}")
                .json()
                .get("results");
        IntStream.range(0, sent.size())
                .forEach(i -> assertThat(started.get(i).path("id").asString("")).isEqualTo(sent.get(i)));
        IntStream.range(sent.size(), started.size())
                .forEach(i -> assertThat(started.get(i).has("id")).isFalse());
        JsonNode statuses = call("POST", "batch-status", "{'jobs':['job','" + String.join("','", sent) + "']}")
                .json()
                .get("results");
        assertThat(statuses.valueStream().skip(1).map(one -> one.path("id").asString("")))
                .isEqualTo(sent);
        assertThat(project.requests("?operation=BatchStartJobs").json().at("/requests/0/job_ids"))
                .hasSize(4);
    }

    @Test
    void aSwitchoverWithoutBodyAndContentTypeIsAskedForItsContentType() {
        Answer answer =
                project.switchVip(EXAMPLE).without("Content-Type").noBody().send();
        assertThat(answer.text("error_code")).isEqualTo("DRS.M00201");
        assertThat(answer.text("error_msg")).isEqualTo("The parameter Content-Type is empty.");
    }

    private List<String> listed(String more) {
        return server.call("POST", "/v3/" + project.id() + "/jobs")
                .header("X-Auth-Token", "any")
                .header("Content-Type", "application/json")
                .body(("{'cur_page':0,'per_page':0,'db_use_type':'sync'" + more + "}").replace('\'', '"'))
                .send()
                .json()
                .get("jobs")
                .valueStream()
                .map(job -> job.get("name").asString())
                .toList();
    }

    private JsonNode create(String name, String more) {
        return create(name, more, "");
    }

    private JsonNode create(String name, String more, String description) {
        String job = CREATION.replace("NAME", name).replace("MORE", more);
        return result("POST", "batch-creation", job, description);
    }

    private JsonNode modify(String more, String description) {
        return result("PUT", "batch-modification", "{'job_id':'job'," + more + "}", description);
    }

    private JsonNode result(String method, String path, String item, String description) {
        String body = ("{'jobs':[" + item + "]}").replace('\'', '"').replace("DESCRIPTION", description);
        return project.call(method, path)
                .header("Content-Type", "application/json")
                .body(body)
                .send()
                .json()
                .at("/results/0");
    }

    private Answer call(String method, String path, String body) {
        return project.call(method, path)
                .header("Content-Type", "application/json")
                .body(body.replace('\'', '"'))
                .send();
    }
}
