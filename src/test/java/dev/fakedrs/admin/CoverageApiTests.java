package dev.fakedrs.admin;

import static dev.fakedrs.harness.Project.EXAMPLE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.fakedrs.harness.ApiTests;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What the calls of a project covered. */
class CoverageApiTests extends ApiTests {

    @Test
    void countsWhatWasMetAndListsWhatNeverWas() {
        project.freeze();
        project.switchVip(EXAMPLE, "target").send();
        project.switchVip(EXAMPLE, "target").send();
        project.switchVip("x").header("X-Language", "zh-cn").send();
        project.advance("PT3S");
        project.switchVipStatus(EXAMPLE).send();
        JsonNode coverage = project.admin("GET", "/coverage").send().json();
        assertThat(coverage.at("/operations/covered").toString())
                .isEqualTo("{\"ShowSwitchVipStatus\":1,\"SwitchVip\":3}");
        assertThat(coverage.at("/operations/uncovered")).hasSize(24);
        assertThat(coverage.at("/operations/uncovered").toString())
                .contains("\"BatchStartJobs\"")
                .doesNotContain("SwitchVip");
        assertThat(coverage.at("/rules/covered").toString())
                .isEqualTo("{\"job-id-malformed\":1,\"switchover-running\":1}");
        assertThat(coverage.at("/rules/uncovered").toString())
                .contains("\"job-unknown\"")
                .doesNotContain("running");
        assertThat(coverage.at("/error_codes/covered").toString()).isEqualTo("{\"DRS.M00202\":1,\"DRS.M01504\":1}");
        assertThat(coverage.at("/modes/covered").toString()).isEqualTo("{\"target\":1}");
        assertThat(coverage.at("/modes/uncovered").toString()).isEqualTo("[\"source\"]");
        assertThat(coverage.at("/languages/covered").toString()).isEqualTo("{\"en-us\":3,\"zh-cn\":1}");
        assertThat(coverage.at("/switchover_statuses/covered").toString()).isEqualTo("{\"SWITCH_VIP_COMPLETE\":1}");
        assertThat(coverage.at("/switchover_statuses/uncovered").toString())
                .isEqualTo("[\"SWITCH_VIP_START\",\"SWITCH_VIP_FAILED\"]");
    }

    @Test
    void doesNotCountCallsThatAScenarioAnsweredWordForWord() {
        project.scenario("{\"then\":{\"answer\":{\"status\":503}}}");
        project.switchVip(EXAMPLE).send();
        assertThat(project.admin("GET", "/coverage").send().json().at("/operations/covered"))
                .isEmpty();
    }

    @Test
    void countsAnErrorCodeThatOnlyAScenarioAnswers() {
        project.scenario("{\"then\":{\"answer\":{\"error_code\":\"DRS.M05006\"}}}");
        assertThat(codes("uncovered")).contains("DRS.M01504").doesNotContain("DRS.M05006");
        project.switchVip(EXAMPLE).send();
        assertThat(codes("covered")).isEqualTo("{\"DRS.M05006\":1}");
        assertThat(codes("uncovered")).contains("DRS.M01504").doesNotContain("DRS.M05006");
    }

    @Test
    void beginsAnewOnRequest() {
        project.switchVip(EXAMPLE).send();
        project.admin("DELETE", "/coverage").send();
        assertThat(project.admin("GET", "/coverage").send().json().at("/modes/covered"))
                .isEmpty();
    }

    private String codes(String which) {
        return project.admin("GET", "/coverage")
                .send()
                .json()
                .at("/error_codes/" + which)
                .toString();
    }
}
