package dev.fakedrs.admin;

import static dev.fakedrs.harness.Project.EXAMPLE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.fakedrs.harness.Answer;
import dev.fakedrs.harness.ApiTests;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which operation the journal says that a call of an unknown path may have meant. */
class NearMissApiTests extends ApiTests {

    @BeforeEach
    void freeze() {
        project.freeze();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "GET; jobs/{job}/switch-vip-status; ShowSwitchVipStatus; the path is /v3/{project_id}/jobs/{job_id}/get-switch-vip-status",
                "POST; jobs/{job}/switchvip; SwitchVip; the path is /v3/{project_id}/jobs/{job_id}/switch-vip",
                "PUT; jobs/{job}/switch-vip; SwitchVip; the method is POST",
                "POST; jobs/{job}/get-switch-vip-status; ShowSwitchVipStatus; the method is GET",
                "GET; job/{job}/switch-vip; SwitchVip; the method is POST, and the path is /v3/{project_id}/jobs/{job_id}/switch-vip"
            })
    void namesTheOperationThatACallMayHaveMeant(String method, String path, String operation, String difference) {
        project.jobs();
        server.call(method, "/v3/" + project.id() + "/" + path.replace("{job}", EXAMPLE))
                .header("X-Auth-Token", "any")
                .send();
        Answer journal = project.requests("?operation=none");
        assertThat(journal.text("requests/0/near_miss/operation")).isEqualTo(operation);
        assertThat(journal.text("requests/0/near_miss/difference")).isEqualTo(difference);
    }

    /** An edit distance takes time for each letter of both paths: none that is longer is worked out. */
    @Test
    void namesTheOperationOfAPathOfAnyLength() {
        String part = "x".repeat(30_000);
        for (String path : new String[] {
            "/v3/{p}/jobs/" + part + "/switch-vips", "/v3/{p}/jobs/j/switch-vips/" + part, "/v3/{p}/jobs/" + part
        }) {
            project.begin();
            assertThat(server.call("POST", path.replace("{p}", project.id()))
                            .send()
                            .status())
                    .isEqualTo(404);
        }
        Answer journal = project.requests("?operation=none");
        assertThat(journal.text("requests/2/near_miss/operation")).isEqualTo("SwitchVip");
        assertThat(journal.text("requests/1/near_miss/operation")).isEqualTo("SwitchVip");
    }

    @Test
    void findsTheProjectOfACallWithAWrongStart() {
        project.jobs();
        server.call("POST", "/rds/v3/" + project.id() + "/jobs/" + EXAMPLE + "/switch-vip")
                .send();
        assertThat(project.requests("?operation=none").json().get("total").asInt())
                .isEqualTo(1);
    }
}
