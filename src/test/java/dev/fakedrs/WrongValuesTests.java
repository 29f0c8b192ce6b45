package dev.fakedrs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** What is said where the value of a setting is wrong: that setting, its value, and what it has to be. */
@ExtendWith(OutputCaptureExtension.class)
class WrongValuesTests {

    static Stream<List<String>> wrong() {
        return Stream.of(
                List.of("--fake-drs.max-projects=0", "fake-drs.max-projects", "'0'", "at least 1"),
                List.of("--fake-drs.auth=some", "fake-drs.auth", "'some'", "ANY, ISSUED"),
                List.of("--fake-drs.admin.enabled=maybe", "fake-drs.admin.enabled", "'maybe'", "true or false"),
                List.of("--fake-drs.journal.size=big", "fake-drs.journal.size", "'big'", "such as 64MB"),
                List.of("--fake-drs.journal.entries=-5", "fake-drs.journal.entries", "'-5'", "negative"),
                List.of("--fake-drs.durations.stop=soon", "fake-drs.durations.stop", "'soon'", "such as 500ms"),
                List.of("--fake-drs.switchover.job-statuses=X", "job-statuses", "'X'", "INCRE_TRANSFER_STARTED"),
                List.of("--fake-drs.identity.users[0].name=a", "fake-drs.identity.users[0].password", "blank"),
                List.of("--fake-drs.identity.users=a", "fake-drs.identity.users", "'a'", "[0].name"),
                List.of("--fake-drs.admin.hosts=http://a.example", "admin.hosts", "'http://a.example'", "alone"),
                List.of("--fake-drs.cors.allowed-origins=a.example", "allowed-origins", "'a.example'", "scheme"),
                List.of("--fake-drs.switchover.duration=9999999999999d", "switchover.duration", "3650 days"),
                List.of("--fake-drs.durations.creation=3651d", "durations.creation", "3650 days"),
                List.of("--fake-drs.evict-projects-after=-1s", "evict-projects-after", "negative"),
                List.of("--fake-drs.identity.region=a b", "fake-drs.identity.region", "'a b'", "letters"),
                List.of("--server.port=70000", "server.port", "'70000'", "65535"),
                List.of("--server.port=x", "server.port", "'x'", "a whole number"),
                List.of("--server.address=192.0.2.7", "192.0.2.7", "SERVER_ADDRESS"),
                List.of("--server.ssl.key-store=/no/such.p12", "/no/such.p12", "no such file", "server.ssl"),
                List.of("--server.ssl.certificate=/no/such.pem", "SSL is enabled", "server.ssl"),
                List.of("--spring.application.json={", "SPRING_APPLICATION_JSON", "not JSON"),
                List.of("--fake-drs.seed-file=classpath:none.yaml", "none.yaml", "there is no such file"));
    }

    @ParameterizedTest
    @MethodSource("wrong")
    void isToldOnce(List<String> wrong, CapturedOutput output) {
        fails(wrong.get(0), output);
        assertThat(output.getOut()).contains(wrong.subList(1, wrong.size()));
    }

    @Test
    void isToldOfAFileOfSettings(@TempDir Path folder, CapturedOutput output) throws IOException {
        Path file = Files.writeString(folder.resolve("application.yaml"), "fake-drs: {auth: [\n");
        fails("--spring.config.additional-location=" + file.toUri(), output);
        assertThat(output.getOut()).contains("not YAML", "line 2");
    }

    @Test
    void isToldOfAFolderAsASeedFile(@TempDir Path folder, CapturedOutput output) {
        fails("--fake-drs.seed-file=" + folder, output);
        assertThat(output.getOut())
                .contains(folder.toString(), "it is a folder")
                .doesNotContain("no such file");
    }

    @Test
    void isToldOfTheUrlOfAFolder(@TempDir Path folder, CapturedOutput output) {
        fails("--fake-drs.seed-file=" + folder.toUri(), output);
        assertThat(output.getOut()).contains(folder.toString(), "it is a folder");
    }

    private static void fails(String argument, CapturedOutput output) {
        String[] arguments = argument.startsWith("--server.port=")
                ? new String[] {argument}
                : new String[] {"--server.port=0", argument};
        assertThatThrownBy(() -> FakeDrsApplication.start(arguments)).isInstanceOf(RuntimeException.class);
        assertThat(output.getOut().lines().filter(line -> line.contains("WARN ") || line.contains("ERROR ")))
                .as(output.getOut())
                .hasSize(1);
        assertThat(output.getOut())
                .contains("APPLICATION FAILED TO START")
                .doesNotContain("\tat ", "Exception", "Error creating bean");
    }
}
