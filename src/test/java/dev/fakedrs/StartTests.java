package dev.fakedrs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.fakedrs.harness.Server;
import dev.fakedrs.harness.program.Program;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How the program starts, or does not: as a process of its own. */
@Tag("program")
class StartTests {

    @Test
    void endsWithExitCodeOneWhenTheSeedFileIsWrong(@TempDir Path folder) throws IOException {
        Path project = Files.writeString(folder.resolve("my-seed.yaml"), "jobs:\n  - id: a\n    status: PAUSED\n");
        try (Program program = new Program("--fake-drs.seed-file=file:" + project)) {
            assertThat(program.exitCode()).isEqualTo(1);
            assertThat(program.output())
                    .contains("APPLICATION FAILED TO START")
                    .contains("my-seed.yaml")
                    .contains("line 3: jobs[0].status: 'PAUSED' is not one of")
                    .contains("did you mean PAUSING?")
                    .doesNotContain("\tat ");
        }
    }

    @Test
    void endsWithExitCodeOneWhenTheSeedFileIsMissing() throws IOException {
        try (Program program = new Program("--fake-drs.seed-file=file:/nowhere/seed.yaml")) {
            assertThat(program.exitCode()).isEqualTo(1);
            assertThat(program.output())
                    .contains("/nowhere/seed.yaml")
                    .contains("there is no such file")
                    .doesNotContain("relative");
        }
    }

    @Test
    void saysWhereItListensAndHowToTryIt() throws IOException {
        try (Program program = new Program()) {
            int port = program.port();
            await().untilAsserted(() -> assertThat(program.output())
                    .contains("listens on http://localhost:" + port)
                    .contains("default-project.yaml")
                    .contains("The console: http://localhost:" + port + "/__admin/")
                    .contains("curl -i http://localhost:" + port)
                    .contains("/jobs/8c81a12f-2581-4424-a3ab-70ed874jb201/switch-vip")
                    .contains("-d '{\"mode\":\"source\"}'"));
        }
    }

    @Test
    void writesItsPortToAFileAndDeletesItAtTheEnd(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("port");
        try (Program program = new Program("--fake-drs.port-file=" + file)) {
            assertThat(program.port()).isPositive();
            assertThat(file).hasContent(String.valueOf(program.port()));
            program.end();
            program.exitCode();
            assertThat(file).doesNotExist();
        }
    }

    @Test
    void endsWithItsInputWhereThatIsAskedFor() throws IOException {
        try (Program program = new Program("--fake-drs.end-with-input=true")) {
            program.port();
            program.endInput();
            assertThat(program.exitCode()).isZero();
        }
    }

    @Test
    void goesOnWithoutInputOtherwise() throws IOException {
        try (Program program = new Program()) {
            program.endInput();
            assertThat(new Server(program.port())
                            .get("/actuator/health/readiness")
                            .status())
                    .isEqualTo(200);
        }
    }

    @Test
    void usesWhatTheBuildHasWorkedOutWhereItIsPackaged() throws IOException {
        try (Program program = new Program()) {
            program.port();
            assertThat(program.output().contains("Starting AOT-processed FakeDrsApplication"))
                    .isEqualTo(Program.isPackaged());
        }
    }
}
