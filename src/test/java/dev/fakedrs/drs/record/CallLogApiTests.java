package dev.fakedrs.drs.record;

import static dev.fakedrs.harness.Project.EXAMPLE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.fakedrs.harness.Answer;
import dev.fakedrs.harness.ApiTests;
import dev.fakedrs.harness.client.Login;
import dev.fakedrs.harness.program.InProcess;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.test.context.TestPropertySource;

/** What the log tells of calls. */
class CallLogApiTests {

    /** Far enough apart not to be too many. */
    private static String linesOf(String output, String projectId) {
        return String.join(
                "\n", output.lines().filter(line -> line.contains(projectId)).toList());
    }

    @Nested
    @InProcess("It reads the log.")
    @ExtendWith(OutputCaptureExtension.class)
    @TestPropertySource(properties = "fake-drs.journal.entries=10")
    class Refused extends ApiTests {

        @Test
        void haveALineEachThatSaysWhy(CapturedOutput output) {
            project.switchVip("00000000-0000-4000-8000-0000011jb201").send();
            project.switchVip(EXAMPLE).without("X-Auth-Token").send();
            project.call("POST", "batch-status")
                    .header("Content-Type", "application/json")
                    .body("{\"jobs\":[\"a\",\"b\"]}")
                    .send();
            project.switchVip(EXAMPLE).send();
            assertThat(linesOf(output.getOut(), project.id()).lines().toList())
                    .satisfiesExactly(
                            line -> assertThat(line)
                                    .contains(
                                            " INFO ",
                                            "Refused: project=" + project.id() + " operation=SwitchVip status=400"
                                                    + " rule=\"parent-only; parent=00000000-0000-4000-8000-0000010jb201\""
                                                    + " reason=\"Not fulfilled: A subtask is not called",
                                            " remedy=\"Use the parent's id.\" request="),
                            line -> assertThat(line).contains("status=401 rule=\"no-credentials\""),
                            line -> assertThat(line)
                                    .contains(
                                            "operation=BatchListJobStatus status=200 rule=\"job-id-malformed; item=0\"")
                                    .contains(" items=2 "));
        }

        @Test
        void tellNoSecretAndNothingThatACallerWrote(CapturedOutput output) {
            String secret = "S3cr3t-V4lue";
            project.switchVip(secret).send();
            project.switchVip(EXAMPLE, secret + "\\r\\nERROR forged").send();
            project.switchVip(EXAMPLE).header("Content-Type", secret).send();
            project.call("POST", "x%0d%0aERROR%20forged/" + secret).send();
            project.call("POST", "batch-connection")
                    .header("Content-Type", "application/json")
                    .body("{\"jobs\":[{\"id\":\"x\",\"db_password\":{\"" + secret + "\":1}}]}")
                    .send();
            assertThat(linesOf(output.getOut(), project.id()).lines()).hasSize(5);
            assertThat(output).doesNotContain("S3cr3t", "forged");
        }

        /** Nor of what was given earlier: at a login, or in a project. */
        @Test
        void tellNothingThatCameInAHeaderALoginOrAProject(CapturedOutput output) {
            String secret = "S3cr3t-V4lue";
            Answer coded = project.switchVip(EXAMPLE)
                    .header("Content-Encoding", secret)
                    .send();
            assertThat(coded.why())
                    .isEqualTo("content-encoding-unknown; field=Content-Encoding; value=" + secret
                            + "; allowed=gzip|identity");
            String token = Login.tokenOf(
                    Login.with(server, Login.byPassword("d", "u", "p", "{\"domain\":{\"id\":\"" + secret + "\"}}"))
                            .send());
            Answer foreign =
                    project.switchVip(EXAMPLE).header("X-Auth-Token", token).send();
            assertThat(foreign.why()).contains("; domain_id=" + secret);
            project.put(
                    "odd",
                    "{\"status\":\"CONFIGURATION\",\"db_use_type\":\"migration\",\"job_direction\":\"up\",\"configuration\":{\"endpoints\":{\"source\":{\"db_type\":\""
                            + secret + "\"}}}}");
            Answer odd = send("PUT", "batch-modification", "{\"jobs\":[{\"job_id\":\"odd\",\"net_type\":\"vpn\"}]}");
            assertThat(odd.why()).contains("; db_type=" + secret);
            send("POST", "batch-get-params", "{\"jobs\":[\"odd\"],\"refresh\":\"1\"}");
            Answer value = send(
                    "POST",
                    "odd/params",
                    "{\"group\":\"common\",\"params\":[{\"key\":\"wait_timeout\",\"target_value\":\"" + secret
                            + "\"}]}");
            assertThat(value.why()).contains("; key=wait_timeout; value=" + secret);
            assertThat(linesOf(output.getOut(), project.id()).lines()).hasSize(4);
            assertThat(output).doesNotContain("S3cr3t", "wait_timeout");
        }

        private Answer send(String method, String path, String body) {
            return project.call(method, path)
                    .header("Content-Type", "application/json")
                    .body(body)
                    .send();
        }
    }

    @Nested
    @InProcess("It reads the log.")
    @ExtendWith(OutputCaptureExtension.class)
    @TestPropertySource(properties = "fake-drs.log.calls=true")
    class All extends ApiTests {

        @Test
        void haveALineEach(CapturedOutput output) {
            for (int i = 0; i < 30; i++) {
                project.switchVipStatus("j" + i).send();
            }
            project.switchVip(EXAMPLE).send();
            assertThat(linesOf(output.getOut(), project.id()).lines()).hasSize(31);
            assertThat(output).contains("Called: project=" + project.id() + " operation=SwitchVip status=202 request=");
        }
    }
}
