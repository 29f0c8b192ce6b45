package dev.fakedrs.testing;

import static dev.fakedrs.testing.Call.switchVip;
import static dev.fakedrs.testing.CallCount.atLeast;
import static dev.fakedrs.testing.CallCount.never;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatException;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Servers that a test starts, shares, or finds running. */
class FakeDrsServerTests {

    @Test
    void sharesOneServer() {
        assertThat(FakeDrsServer.shared()).isSameAs(FakeDrsServer.shared());
    }

    @Test
    void startsAServerWithOtherSettings() throws Exception {
        try (FakeDrsServer server = FakeDrsServer.start("fake-drs.auth=issued", "fake-drs.admin.token=secret")) {
            assertThat(server.url()).isNotEqualTo(FakeDrsServer.shared().url());
            DrsProject project = server.project("orders");
            project.job("orders");
            assertThatIllegalStateException()
                    .isThrownBy(() -> FakeDrsServer.at(project.endpoint(), "wrong")
                            .project("orders")
                            .job("orders"))
                    .withMessageContaining("was answered with 401: X-Admin-Token is missing or wrong");
            assertThat(TestClient.switchOver(project, "orders", "target").statusCode())
                    .isEqualTo(202);
            assertThat(project.token()).startsWith("fake-drs.");
            assertThat(project.issueToken(Duration.ofHours(1))).startsWith("fake-drs.");
        }
    }

    @Test
    void endsAServerThatIsClosed() {
        FakeDrsServer server = FakeDrsServer.start();
        server.close();
        server.close();
        assertThatIllegalStateException()
                .isThrownBy(() -> server.project("orders").job("orders"))
                .withMessageContaining("cannot be reached");
    }

    @Test
    void doesNotPassWhatAJournalWithoutEntriesCannotKnow() throws Exception {
        try (FakeDrsServer server = FakeDrsServer.start("fake-drs.journal.entries=0")) {
            DrsProject project = server.project("orders");
            project.job("orders");
            project.verify(switchVip(), atLeast(0));
            TestClient.switchOver(project, "orders", "target");
            assertThatExceptionOfType(AssertionError.class)
                    .isThrownBy(() -> project.verify(switchVip(), never()))
                    .withMessageContaining("had no room for 1 calls");
        }
    }

    @Test
    void saysWhyAServerDoesNotStart() {
        assertThatIllegalStateException()
                .isThrownBy(() -> FakeDrsServer.start("fake-drs.auth=none"))
                .withMessageContaining("ended with exit code 1")
                .withMessageContaining("fake-drs.auth")
                .withMessageContaining("Java: ");
    }

    @Test
    void findsFilesAndNoSettingsInTheWorkingDirectory() throws Exception {
        Path settings = Path.of("application.properties");
        Files.writeString(settings, "fake-drs.auth=none\n");
        try (FakeDrsServer server = FakeDrsServer.start("fake-drs.seed-file=demo/seed.yaml")) {
            DrsProject project = server.project("demo");
            project.job("orders");
            assertThat(project.export()).contains("invoices");
        } finally {
            Files.delete(settings);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"my test", "a/b", "a?b", "Ü", "..", ""})
    void refusesIdsThatNoProjectCanHave(String id) {
        assertThatException()
                .isThrownBy(() -> FakeDrsServer.shared().project(id).job("orders"))
                .withMessageMatching("(?s).*(was answered with 4|is no id).*");
    }

    @Test
    void writesTheReport(@TempDir Path folder) throws Exception {
        Path reports = folder.resolve("reports");
        FakeDrsServer.shared().writeReport(reports);
        assertThat(Files.readString(reports.resolve("report.html"))).startsWith("<!DOCTYPE html>");
        assertThat(Files.readString(reports.resolve("report.json"))).startsWith("{");
        assertThat(Files.readString(reports.resolve("report.xml"))).contains("<testsuites");
        assertThat(Files.readString(reports.resolve("report.sarif"))).contains("2.1.0");
    }
}
