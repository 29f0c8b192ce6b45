package dev.fakedrs.drs.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fakedrs.harness.Answer;
import dev.fakedrs.harness.OperationApiTests;
import java.time.Instant;
import java.util.StringJoiner;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** How comparisons begin, and how they end: by themselves, by a call, or with their job. */
class ComparisonLifeApiTests extends OperationApiTests {

    @BeforeEach
    void prepare() {
        project.freeze();
        project.put("job", "{\"name\":\"job\",\"status\":\"CONFIGURATION\"}");
        project.put("dr", "{\"db_use_type\":\"cloudDataGuard\",\"engine_type\":\"cloudDataGuard-mysql\"}");
    }

    @Test
    void comparisonsComeToTheirEndOrAreCancelled() {
        String compare = "{'job_id':'dr','object_level_compare_type':'objects','data_level_compare_info':{"
                + "'conflict_policy':'%s','compare_type':'lines','compare_object_infos':[{'db_name':'shop',"
                + "'table_name':['orders','invoices']}]}}";
        Answer first = call("POST", "create-compare-task", compare.formatted("keep"));
        String lines = first.text("data_level_compare_create_result/compare_task_id");
        String query = "{'job_id':'dr','line_compare_id':'" + lines + "','current_page':1,'per_page':10}";
        JsonNode running = call("POST", "query-compare-result", query).json().get("line_compare_results");
        assertThat(running.get("compare_task_id").asString()).isEqualTo(lines);
        assertThat(running.at("/line_compare_overview/0/line_compare_result").asString())
                .isEqualTo("COMPARING");
        assertThat(running.get("line_compare_details")).isEmpty();
        refused("POST", "query-compare-result", query.replace("line_compare_id", "content_compare_id"), "DRS.M00202");
        project.advance("PT5S");
        JsonNode found = call("POST", "query-compare-result", query).json();
        assertThat(found.at("/line_compare_results/line_compare_details/0/line_compare_detail"))
                .hasSize(2);
        assertThat(found.at("/compare_task_list_results/compare_task_list/1/compare_task_status")
                        .asString())
                .isEqualTo("SUCCESSFUL");
        call("POST", "create-compare-task", compare.formatted("keep"));
        call("POST", "create-compare-task", compare.formatted("cancel"));
        JsonNode tasks = call("POST", "query-compare-result", query).json().at("/compare_task_list_results");
        assertThat(tasks.get("compare_task_list_count").asInt()).isEqualTo(6);
        assertThat(tasks.at("/compare_task_list/3/compare_task_status").asString())
                .isEqualTo("CANCELLED");
        assertThat(tasks.at("/compare_task_list/5/compare_task_status").asString())
                .isEqualTo("RUNNING");
        refused("POST", "create-compare-task", "{'job_id':'dr'}", "DRS.M00201");
        refused("POST", "create-compare-task", "{'job_id':'job','object_level_compare_type':'objects'}", "DRS.M00300");
    }

    @Test
    void aComparisonEndsWithItsJob() {
        call("POST", "create-compare-task", "{'job_id':'dr','object_level_compare_type':'objects'}");
        call("DELETE", "batch-jobs", "{'jobs':[{'job_id':'dr','delete_type':'terminate'}]}");
        JsonNode events = project.advance("PT1M").json().get("events");
        assertThat(events.valueStream().map(event -> event.get("event").asString()))
                .containsExactly("RELEASE_RESOURCE_COMPLETE");
        assertThat(call("POST", "query-compare-result", "{'job_id':'dr','current_page':1,'per_page':10}")
                        .text("compare_task_list_results/compare_task_list/0/compare_task_status"))
                .isEqualTo("CANCELLED");
    }

    @Test
    void aComparisonAlsoEndsWithAJobThatStopsByItself() {
        project.put(
                "dr",
                "{'db_use_type':'cloudDataGuard','engine_type':'cloudDataGuard-mysql','life':[".replace('\'', '"')
                        + phases(
                                "INCRE_TRANSFER_STARTED",
                                0,
                                "RELEASE_RESOURCE_STARTED",
                                2,
                                "RELEASE_RESOURCE_COMPLETE",
                                9)
                        + "]}");
        call("POST", "create-compare-task", "{'job_id':'dr','object_level_compare_type':'objects'}");
        JsonNode events = project.advance("PT1M").json().get("events");
        assertThat(events.valueStream().map(event -> event.get("event").asString()))
                .containsExactly("RELEASE_RESOURCE_STARTED", "RELEASE_RESOURCE_COMPLETE");
        assertThat(call("POST", "query-compare-result", "{'job_id':'dr','current_page':1,'per_page':10}")
                        .text("compare_task_list_results/compare_task_list/0/compare_task_status"))
                .isEqualTo("CANCELLED");
    }

    @Test
    void aPageIsCalledAsTheOperationCallsIt() {
        Answer answer = call("POST", "query-compare-result", "{'job_id':'dr','current_page':0,'per_page':10}");
        assertThat(answer.text("error_msg")).isEqualTo("The value of Page is invalid, current_page");
    }

    private String phases(Object... statusesAndSeconds) {
        Instant now = Instant.parse(project.admin("GET", "/clock").send().text("now"));
        StringJoiner phases = new StringJoiner(",");
        for (int i = 0; i < statusesAndSeconds.length; i += 2) {
            Instant from = now.plusSeconds((Integer) statusesAndSeconds[i + 1]);
            phases.add("{\"status\":\"" + statusesAndSeconds[i] + "\",\"from\":\"" + from + "\"}");
        }
        return phases.toString();
    }
}
