package dev.fakedrs.project;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fakedrs.harness.Answer;
import dev.fakedrs.harness.ApiTests;
import dev.fakedrs.harness.Project;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The project that every project starts with: each job shows one row of the decision table. */
class DefaultProjectApiTests extends ApiTests {

    @ParameterizedTest
    @CsvSource({
        "8c81a12f-2581-4424-a3ab-70ed874jb201, 202, success, '', SWITCH_VIP_COMPLETE",
        "260e27fd-4976-44dc-9948-e1265e4jb201, 202, success, '', SWITCH_VIP_COMPLETE",
        "00000000-0000-4000-8000-0000010jb201, 202, success, '', SWITCH_VIP_COMPLETE",
        "00000000-0000-4000-8000-0000011jb201, 400, '', DRS.M00308, ''",
        "00000000-0000-4000-8000-0000012jb201, 400, '', DRS.M00308, ''",
        "00000000-0000-4000-8000-0000020jb201, 202, failed, DRS.M01504, ''",
        "00000000-0000-4000-8000-0000021jb201, 202, success, '', SWITCH_VIP_FAILED",
        "00000000-0000-4000-8000-0000022jb201, 500, '', DRS.M00004, ''",
        "00000000-0000-4000-8000-0000030jb101, 400, '', DRS.M00300, ''",
        "00000000-0000-4000-8000-0000031jb201, 400, '', DRS.M00300, ''",
        "00000000-0000-4000-8000-0000040jb201, 400, '', DRS.M00304, ''",
        "00000000-0000-4000-8000-0000041jb201, 400, '', DRS.M05004, ''",
        "00000000-0000-4000-8000-0000042jb201, 202, success, '', SWITCH_VIP_COMPLETE"
    })
    void answersAsTheReadmeSays(String job, int httpStatus, String status, String code, String end) {
        project.freeze();
        Answer answer = project.switchVip(job).send();
        assertThat(answer.status()).isEqualTo(httpStatus);
        assertThat(answer.text("status")).isEqualTo(status);
        assertThat(answer.text("error_code")).isEqualTo(code);
        project.advance("PT3S");
        if (!end.isEmpty()) {
            assertThat(project.switchVipStatus(job).send().text("status")).isEqualTo(end);
        }
    }

    @Test
    void hasAJobThatWasSwitchedOverAlready() {
        Answer answer =
                project.switchVipStatus("260e27fd-4976-44dc-9948-e1265e4jb201").send();
        assertThat(answer.text("status")).isEqualTo("SWITCH_VIP_COMPLETE");
    }

    @Test
    void saysWithWhichCodeTheFailingSwitchoverFails() {
        project.freeze();
        String job = "00000000-0000-4000-8000-0000021jb201";
        project.switchVip(job).send();
        assertThat(project.switchVipStatus(job).send().text("status")).isEqualTo("SWITCH_VIP_START");
        project.advance("PT3S");
        assertThat(project.switchVipStatus(job).send().text("error_code")).isEqualTo("DRS.M01501");
    }

    @Test
    void saysThatAScenarioRefused() {
        Answer answer =
                project.switchVip("00000000-0000-4000-8000-0000020jb201").send();
        assertThat(answer.rule()).isEqualTo("scenario");
    }

    @Test
    void isMadeAnewForEveryProject() {
        assertThat(project.switchVip(Project.EXAMPLE).send().text("status")).isEqualTo("success");
        Answer other = new Project(server).switchVipStatus(Project.EXAMPLE).send();
        assertThat(other.text("error_code")).isEqualTo("DRS.M00002");
    }
}
