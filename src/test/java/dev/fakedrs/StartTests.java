package dev.fakedrs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fakedrs.testing.Program;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How the program starts, or does not: as a process of its own. */
class StartTests {

    private static final int PATIENCE_SECONDS = 60;

    @Test
    void endsWithExitCodeOneWhenTheWorldFileIsWrong(@TempDir Path folder) throws Exception {
        Path world = Files.writeString(folder.resolve("my-world.yaml"), "jobs:\n  - id: a\n    status: PAUSED\n");
        Process process = Program.start("--server.port=0", "--fake-drs.world=file:" + world);
        String output = output(process);
        assertThat(process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).isEqualTo(1);
        assertThat(output)
                .contains("APPLICATION FAILED TO START")
                .contains("my-world.yaml")
                .contains("line 3: jobs[0].status: 'PAUSED' is not one of")
                .contains("did you mean PAUSING?")
                .doesNotContain("\tat ");
    }

    @Test
    void endsWithExitCodeOneWhenTheWorldFileIsMissing() throws Exception {
        Process process = Program.start("--server.port=0", "--fake-drs.world=file:/nowhere/world.yaml");
        assertThat(output(process)).contains("/nowhere/world.yaml").contains("cannot be read");
        assertThat(process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).isEqualTo(1);
    }

    @Test
    void saysWhereItListensAndHowToTryIt() throws Exception {
        Process process = Program.start("--server.port=0");
        try (var lines = process.inputReader(StandardCharsets.UTF_8)) {
            List<String> said = new ArrayList<>();
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                said.add(line);
                if (line.contains("-d '{\"mode\":\"source\"}'")) {
                    break;
                }
            }
            assertThat(String.join("\n", said))
                    .containsPattern("listens on http://localhost:[1-9][0-9]+")
                    .contains("default-world.yaml")
                    .contains("curl -i http://localhost:")
                    .contains("/jobs/8c81a12f-2581-4424-a3ab-70ed874jb201/switch-vip");
        } finally {
            process.destroy();
            assertThat(process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
        }
    }

    private static String output(Process process) {
        try {
            return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
