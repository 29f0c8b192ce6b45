package dev.fakedrs.admin;

import static dev.fakedrs.harness.Project.EXAMPLE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.fakedrs.harness.Answer;
import dev.fakedrs.harness.ApiTests;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A scenario for a job that there is not is taken, and its answer says so. */
class UnmetScenariosApiTests extends ApiTests {

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "{\"job_id\":\"archive\"}; when.job_id: there is no job 'archive' in project",
                "{\"operation\":\"SwitchVip\",\"job_id\":\"8c81a12f\"}; when.job_id: there is no job '8c81a12f' in project",
                "{\"job_name\":\"invoice-sync\"}; when.job_name: there is no job named 'invoice-sync' in project"
            })
    void saysWhichJobThereIsNot(String when, String warning) {
        Answer added = add(when);
        assertThat(added.status()).isEqualTo(201);
        assertThat(added.json().get("warnings")).hasSize(1);
        assertThat(added.text("warnings/0")).startsWith(warning + " " + project.id());
        Answer kept = project.admin("GET", "/scenarios/" + added.text("id")).send();
        assertThat(kept.status()).isEqualTo(200);
        assertThat(kept.json().has("warnings")).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "{}",
                "{\"job_id\":\"" + EXAMPLE + "\"}",
                "{\"job_name\":\"invoices-sync\"}",
                "{\"operation\":\"BatchCreateJobs\",\"job_name\":\"to-be-created\"}"
            })
    void saysNothingWhereNoneIsMissing(String when) {
        Answer added = add(when);
        assertThat(added.status()).isEqualTo(201);
        assertThat(added.json().has("warnings")).isFalse();
    }

    @Test
    void saysSoOfEachThatIsPutWithItsProject() {
        String then = "\"then\":{\"delay\":\"PT1S\"}}";
        Answer put = project.adminJson(
                "PUT",
                "",
                "{\"jobs\":[{\"id\":\"orders\",\"name\":\"orders-sync\"}],\"scenarios\":["
                        + "{\"id\":\"a\",\"when\":{\"job_id\":\"order\"}," + then
                        + ",{\"id\":\"b\",\"when\":{\"job_id\":\"orders\",\"job_name\":\"orders-sync\"}," + then
                        + ",{\"id\":\"c\",\"when\":{\"job_name\":\"Orders-Sync\"}," + then + "]}");
        assertThat(put.status()).as(put.body()).isEqualTo(200);
        assertThat(put.text("scenarios/0/warnings/0"))
                .isEqualTo("when.job_id: there is no job 'order' in project " + project.id() + " yet");
        assertThat(put.json().at("/scenarios/1").has("warnings")).isFalse();
        assertThat(put.text("scenarios/2/warnings/0"))
                .isEqualTo("when.job_name: there is no job named 'Orders-Sync' in project " + project.id() + " yet");
        assertThat(project.admin("GET", "").send().body()).doesNotContain("warnings");
        Answer again = project.adminJson("PUT", "", put.body());
        assertThat(again.json().get("scenarios")).isEqualTo(put.json().get("scenarios"));
    }

    @Test
    void takesPartAsSoonAsTheJobIsThere() {
        add("{\"job_id\":\"archive\"}");
        project.put("archive", "{}");
        assertThat(project.switchVip("archive").send().status()).isEqualTo(503);
    }

    private Answer add(String when) {
        return project.adminJson(
                "POST", "/scenarios", "{\"when\":" + when + ",\"then\":{\"answer\":{\"status\":503}}}");
    }
}
