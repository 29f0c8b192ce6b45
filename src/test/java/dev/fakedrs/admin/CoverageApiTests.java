package dev.fakedrs.admin;

import static dev.fakedrs.testing.Project.EXAMPLE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.fakedrs.testing.ApiTests;
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
        assertThat(coverage.at("/operations/met").toString()).isEqualTo("{\"ShowSwitchVipStatus\":1,\"SwitchVip\":3}");
        assertThat(coverage.at("/operations/never")).hasSize(24);
        assertThat(coverage.at("/operations/never").toString())
                .contains("\"BatchStartJobs\"")
                .doesNotContain("SwitchVip");
        assertThat(coverage.at("/rules/met").toString()).isEqualTo("{\"job-id-malformed\":1,\"switchover-running\":1}");
        assertThat(coverage.at("/rules/never").toString())
                .contains("\"job-unknown\"")
                .doesNotContain("running");
        assertThat(coverage.at("/error_codes/met").toString()).isEqualTo("{\"DRS.M00202\":1,\"DRS.M01504\":1}");
        assertThat(coverage.at("/modes/met").toString()).isEqualTo("{\"target\":1}");
        assertThat(coverage.at("/modes/never").toString()).isEqualTo("[\"source\"]");
        assertThat(coverage.at("/languages/met").toString()).isEqualTo("{\"en-us\":3,\"zh-cn\":1}");
        assertThat(coverage.at("/switchover_statuses/met").toString()).isEqualTo("{\"SWITCH_VIP_COMPLETE\":1}");
        assertThat(coverage.at("/switchover_statuses/never").toString())
                .isEqualTo("[\"SWITCH_VIP_START\",\"SWITCH_VIP_FAILED\"]");
    }

    @Test
    void doesNotCountCallsThatAScenarioAnsweredWordForWord() {
        project.scenario("{\"then\":{\"answer\":{\"status\":503}}}");
        project.switchVip(EXAMPLE).send();
        assertThat(project.admin("GET", "/coverage").send().json().at("/operations/met"))
                .isEmpty();
    }

    @Test
    void countsAnErrorCodeThatOnlyAScenarioAnswers() {
        project.scenario("{\"then\":{\"answer\":{\"error_code\":\"DRS.M05006\"}}}");
        assertThat(codes("never")).contains("DRS.M01504").doesNotContain("DRS.M05006");
        project.switchVip(EXAMPLE).send();
        assertThat(codes("met")).isEqualTo("{\"DRS.M05006\":1}");
        assertThat(codes("never")).contains("DRS.M01504").doesNotContain("DRS.M05006");
    }

    @Test
    void beginsAnewOnRequest() {
        project.switchVip(EXAMPLE).send();
        project.admin("DELETE", "/coverage").send();
        assertThat(project.admin("GET", "/coverage").send().json().at("/modes/met"))
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
