package dev.fakedrs.project;

import static dev.fakedrs.harness.Project.EXAMPLE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.fakedrs.harness.Answer;
import dev.fakedrs.harness.ApiTests;
import dev.fakedrs.harness.Project;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.TestPropertySource;

/** One project is one project, and there are not too many of them. */
@TestPropertySource(properties = "fake-drs.max-projects=3")
class ProjectsApiTests extends ApiTests {

    private Project first = project;
    private Project second = project;

    @BeforeEach
    void twoProjects() {
        first = new Project(server, "one");
        second = new Project(server, "two");
        first.admin("DELETE", "").send();
        second.admin("DELETE", "").send();
        new Project(server, "three").admin("DELETE", "").send();
        new Project(server, "four").admin("DELETE", "").send();
    }

    @Test
    void keepsTheJobsOfProjectsApart() {
        first.put("mine", "{}");
        assertThat(second.job("mine").status()).isEqualTo(404);
        first.switchVip(EXAMPLE).send();
        assertThat(second.switchVip(EXAMPLE).send().text("status")).isEqualTo("success");
    }

    @Test
    void keepsTheClocksOfProjectsApart() {
        first.freeze();
        second.freeze();
        first.switchVip(EXAMPLE).send();
        second.switchVip(EXAMPLE).send();
        first.advance("PT3S");
        assertThat(first.switchVipStatus(EXAMPLE).send().text("status")).isEqualTo("SWITCH_VIP_COMPLETE");
        assertThat(second.switchVipStatus(EXAMPLE).send().text("status")).isEqualTo("SWITCH_VIP_START");
    }

    @Test
    void forgetsAProjectAsAWhole() {
        first.freeze();
        first.put("mine", "{}");
        first.switchVip(EXAMPLE).send();
        assertThat(first.admin("DELETE", "").send().status()).isEqualTo(204);
        assertThat(first.job("mine").status()).isEqualTo(404);
        first.begin();
        assertThat(first.job("mine").status()).isEqualTo(404);
        assertThat(first.admin("GET", "/clock").send().text("mode")).isEqualTo("running");
        assertThat(first.switchVipStatus(EXAMPLE).send().text("error_code")).isEqualTo("DRS.M00002");
    }

    @Test
    void refusesOneProjectTooMany() {
        Project third = new Project(server, "three");
        Project fourth = new Project(server, "four");
        first.jobs();
        second.jobs();
        third.jobs();
        Answer refused = fourth.switchVip(EXAMPLE).send();
        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.text("error_code")).isEqualTo("DRS.M00261");
        assertThat(refused.why()).isEqualTo("too-many-projects; max=3; all_used_within=PT5M");
        assertThat(fourth.adminJson("PUT", "", "{}").status()).isEqualTo(400);
        assertThat(third.switchVip(EXAMPLE).send().status()).isEqualTo(202);
        first.admin("DELETE", "").send();
        assertThat(fourth.switchVip(EXAMPLE).send().status()).isEqualTo(202);
    }

    @Test
    void showsTheTimeOfItsProjectInTheHeaderDate() {
        first.freeze();
        first.admin("PUT", "/clock")
                .header("Content-Type", "application/json")
                .body("{\"now\":\"2031-04-05T06:07:08Z\"}")
                .send();
        Answer answer = first.switchVip(EXAMPLE).send();
        assertThat(answer.headers().getFirst("Date")).isEqualTo("Sat, 05 Apr 2031 06:07:08 GMT");
        assertThat(first.job(EXAMPLE).text("switchover/ends_at")).isEqualTo("2031-04-05T06:07:11Z");
    }
}
