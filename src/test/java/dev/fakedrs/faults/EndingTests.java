package dev.fakedrs.faults;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fakedrs.faults.connection.Clients;
import dev.fakedrs.harness.Answer;
import dev.fakedrs.harness.Project;
import dev.fakedrs.harness.RawSocket;
import dev.fakedrs.harness.Server;
import dev.fakedrs.harness.program.Program;
import java.io.IOException;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;

/** What becomes of calls when the program is told to end. */
@Tag("program")
class EndingTests {

    private static final int CALLS = 20;

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "it knows no SIGTERM")
    void answersTheCallsThatAreUnderWay() throws IOException {
        try (Program program = new Program();
                Clients clients = new Clients()) {
            int port = program.port();
            Project project = new Project(new Server(port));
            project.switchVip(Project.EXAMPLE).send();
            String id = project.scenario("{\"then\":{\"delay\":\"PT2S\"}}");
            for (int i = 0; i < CALLS; i++) {
                clients.add(new RawSocket(port)).say(call(project));
            }
            Awaitility.await().until(() -> used(project, id) == CALLS);
            program.end();
            for (RawSocket client : clients) {
                assertThat(client.answer().status()).isEqualTo(200);
                assertThat(client.rest()).isEmpty();
            }
            assertThat(program.exitCode()).isEqualTo(128 + 15);
        }
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "it knows no SIGTERM")
    void answersTheCallsThatComeOnKeptConnections() throws IOException {
        try (Program program = new Program();
                Clients clients = new Clients()) {
            int port = program.port();
            Project project = new Project(new Server(port));
            project.switchVip(Project.EXAMPLE).send();
            for (int i = 0; i < CALLS; i++) {
                assertThat(clients.add(new RawSocket(port))
                                .say(call(project))
                                .answer()
                                .status())
                        .isEqualTo(200);
            }
            program.end();
            for (RawSocket client : clients) {
                String connection = null;
                // The first of them may come before the program has heard that it shall end.
                while (connection == null) {
                    Answer answer = client.say(call(project)).answer();
                    assertThat(answer.status()).isEqualTo(200);
                    connection = answer.headers().getFirst("Connection");
                }
                assertThat(connection).isEqualTo("close");
                assertThat(client.rest()).isEmpty();
            }
            assertThat(program.exitCode()).isEqualTo(128 + 15);
        }
    }

    private static String call(Project project) {
        return "GET /v3/" + project.id() + "/jobs/" + Project.EXAMPLE
                + "/get-switch-vip-status HTTP/1.1\r\nHost: localhost\r\nX-Auth-Token: any\r\n\r\n";
    }

    private static int used(Project project, String scenario) {
        return project.admin("GET", "/scenarios/" + scenario)
                .send()
                .json()
                .get("applied")
                .asInt();
    }
}
