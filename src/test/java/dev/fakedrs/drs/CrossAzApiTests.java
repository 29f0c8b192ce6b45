package dev.fakedrs.drs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fakedrs.harness.Answer;
import dev.fakedrs.harness.ApiTests;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A cross-AZ job: a parent, and an active and a standby subtask. */
class CrossAzApiTests extends ApiTests {

    private static final String PARENT = "00000000-0000-4000-8000-0000010jb201";

    @BeforeEach
    void freeze() {
        project.freeze();
    }

    @Test
    void switchesTheParentOver() {
        assertThat(project.switchVip(PARENT, "target").send().text("status")).isEqualTo("success");
        project.advance("PT3S");
        assertThat(project.switchVipStatus(PARENT).send().text("status")).isEqualTo("SWITCH_VIP_COMPLETE");
        assertThat(project.job(PARENT).text("virtual_ips/target/active")).isEqualTo("standby");
        assertThat(project.job(PARENT).text("virtual_ips/source/active")).isEqualTo("primary");
    }

    @ParameterizedTest
    @ValueSource(strings = {"00000000-0000-4000-8000-0000011jb201", "00000000-0000-4000-8000-0000012jb201"})
    void namesTheParentWhenASubtaskIsCalled(String subtask) {
        Answer switched = project.switchVip(subtask).send();
        assertThat(switched.text("error_code")).isEqualTo("DRS.M00308");
        assertThat(switched.why()).isEqualTo("parent-only; parent=" + PARENT);
        Answer asked = project.switchVipStatus(subtask).send();
        assertThat(asked.text("error_code")).isEqualTo("DRS.M00308");
        assertThat(asked.why()).isEqualTo("parent-only; parent=" + PARENT);
    }

    @Test
    void leavesTheAddressesWhereAFailedSwitchoverFoundThem() {
        String failing = "00000000-0000-4000-8000-0000021jb201";
        String before = project.job(failing).json().get("virtual_ips").toString();
        assertThat(project.switchVip(failing).send().text("status")).isEqualTo("success");
        project.advance("PT3S");
        assertThat(project.switchVipStatus(failing).send().text("status")).isEqualTo("SWITCH_VIP_FAILED");
        assertThat(project.job(failing).json().get("virtual_ips").toString()).isEqualTo(before);
    }
}
