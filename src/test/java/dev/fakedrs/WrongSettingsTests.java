package dev.fakedrs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fakedrs.harness.program.Program;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the program says where it cannot start: one message, and nothing else. */
@Tag("program")
class WrongSettingsTests {

    @Test
    void tellsEveryUnknownSettingAtOnce(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("application.properties"), "fake-drs.jurnal.size=1MB\n");
        String said = failing(
                Map.of(
                        "FAKE_DRS_ADMIN_TOKN", "word",
                        "FAKE_DRS_SWITCHOVER_DURATIONS", "3s",
                        "FAKE_DSR_AUTH", "issued",
                        "FAKE_DRS_SERVICE_HOST", "10.0.0.1",
                        "FAKE_DRS_PORT", "tcp://10.0.0.1:8147",
                        "FAKE_DRS_PORT_8147_TCP_ADDR", "10.0.0.1",
                        "FAKE_DRS_JOURNAL_ENTRIES", "7",
                        "SPRING_APPLICATION_JSON", "{\"fake-drs\":{\"contracts\":\"lenient\"}}"),
                "--spring.config.additional-location=" + folder.toUri(),
                "--fakeDrs.maxProject=3",
                "--fake-drs.durations.zzz=3s",
                "--port=1",
                "seed.yaml");

        assertThat(said.lines().filter(line -> line.contains("did you mean")))
                .map(line -> line.replaceFirst(" \\(.*\\)", ""))
                .containsExactlyInAnyOrder(
                        "The environment variable FAKE_DRS_ADMIN_TOKN is unknown; did you mean FAKE_DRS_ADMIN_TOKEN?",
                        "The environment variable FAKE_DRS_SWITCHOVER_DURATIONS is unknown;"
                                + " did you mean FAKE_DRS_SWITCHOVER_DURATION?",
                        "The environment variable FAKE_DSR_AUTH is unknown; did you mean FAKE_DRS_AUTH?",
                        "The setting fake-drs.contracts is unknown; did you mean fake-drs.contract?",
                        "The setting fakedrs.maxproject is unknown; did you mean fake-drs.max-projects?",
                        "The setting fake-drs.jurnal.size is unknown; did you mean fake-drs.journal.size?",
                        "The setting fake-drs.durations.zzz is unknown; did you mean fake-drs.durations.stop?",
                        "The option --port is unknown; did you mean server.port?");
        assertThat(said)
                .contains("The argument 'seed.yaml' is no setting")
                .contains("--help")
                .doesNotContain("SERVICE_HOST", "FAKE_DRS_PORT", "FAKE_DRS_JOURNAL_ENTRIES", "word");
    }

    @Test
    void tellsGapsInLists() throws IOException {
        String said = failing(
                Map.of(
                        "FAKE_DRS_IDENTITY_USERS_0_NAME", "a",
                        "FAKE_DRS_IDENTITY_USERS_0_PASSWORD", "b",
                        "FAKE_DRS_IDENTITY_USERS_2_NAME", "c",
                        "FAKE_DRS_IDENTITY_KEYS_1_ACCESS", "d",
                        "FAKE_DRS_ADMIN_HOSTS_00", "e",
                        "FAKE_DRS_ADMIN_HOSTS_99999999999", "f"),
                "--fake-drs.admin.hosts[3]=a.example");

        assertThat(said)
                .contains("fake-drs.identity.users")
                .contains("has an element 2, but no element 1")
                .contains("fake-drs.identity.keys")
                .contains("has an element 1, but no element 0")
                .contains("fake-drs.admin.hosts")
                .contains("has an element 3, but no element 0")
                .contains("FAKE_DRS_ADMIN_HOSTS_00 is unknown")
                .contains("FAKE_DRS_ADMIN_HOSTS_99999999999 is unknown");
    }

    @Test
    void tellsThatItsPortIsTaken() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            String port = String.valueOf(taken.getLocalPort());
            assertThat(failing(Map.of(), "--server.port=" + port)).contains(port, "in use", "SERVER_PORT");
        }
    }

    @Test
    void tellsAWrongValueAndAMissingSeedFile() throws IOException {
        assertThat(failing(Map.of("FAKE_DRS_MAX_PROJECTS", "many")))
                .contains("fake-drs.max-projects", "FAKE_DRS_MAX_PROJECTS", "'many'", "a whole number");
        assertThat(failing(Map.of("FAKE_DRS_SEED_FILE", "projects/none.yaml")))
                .contains("projects/none.yaml", "there is no such file", "a relative path begins at");
    }

    /** What it says, when it has ended with the exit code 1: that one thing alone, without the names of classes. */
    private static String failing(Map<String, String> variables, String... arguments) throws IOException {
        try (Program program = new Program(variables, arguments)) {
            assertThat(program.exitCode()).isEqualTo(1);
            String output = program.output();
            assertThat(output.lines().filter(line -> line.contains(" WARN ") || line.contains(" ERROR ")))
                    .as(output)
                    .hasSize(1);
            assertThat(output)
                    .contains("APPLICATION FAILED TO START")
                    .doesNotContain("\tat ", "Exception", "Error creating bean");
            return output;
        }
    }
}
