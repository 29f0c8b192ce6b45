package dev.fakedrs.faults;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fakedrs.testing.Program;
import dev.fakedrs.testing.Project;
import dev.fakedrs.testing.RawSocket;
import dev.fakedrs.testing.Server;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;

/** What becomes of calls when the program is told to end. */
class EndingTests {

    private static final Pattern LISTENS = Pattern.compile("listens on http://localhost:([0-9]+)");
    private static final int CALLS = 20;
    private static final int PATIENCE_SECONDS = 60;

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "it knows no SIGTERM")
    void answersTheCallsThatAreUnderWay() throws Exception {
        Process process = Program.start("--server.port=0");
        try (BufferedReader output = process.inputReader(StandardCharsets.UTF_8);
                Clients clients = new Clients()) {
            int port = portOf(output);
            Project project = new Project(new Server(port));
            project.switchVip(Project.EXAMPLE).send();
            String id = project.scenario("{\"then\":{\"delay\":\"PT2S\"}}");
            for (int i = 0; i < CALLS; i++) {
                clients.add(new RawSocket(port)).say(call(project));
            }
            Awaitility.await().until(() -> used(project, id) == CALLS);
            process.destroy();
            for (RawSocket client : clients) {
                assertThat(client.answer().status()).isEqualTo(200);
                assertThat(client.rest()).isEmpty();
            }
            assertThat(process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
            assertThat(process.exitValue()).isEqualTo(128 + 15);
        } finally {
            process.destroyForcibly();
        }
    }

    private static int portOf(BufferedReader output) throws IOException {
        for (String line = output.readLine(); line != null; line = output.readLine()) {
            Matcher listens = LISTENS.matcher(line);
            if (listens.find()) {
                return Integer.parseInt(listens.group(1));
            }
        }
        throw new IOException("It ended before it listened");
    }

    private static String call(Project project) {
        return "GET /v3/" + project.id() + "/jobs/" + Project.EXAMPLE
                + "/get-switch-vip-status HTTP/1.1\r\nHost: localhost\r\nX-Auth-Token: any\r\n\r\n";
    }

    private static int used(Project project, String scenario) {
        return project.admin("GET", "/scenarios/" + scenario)
                .send()
                .json()
                .get("used")
                .asInt();
    }
}
