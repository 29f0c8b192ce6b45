package dev.fakedrs.faults;

import static dev.fakedrs.harness.Project.EXAMPLE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import dev.fakedrs.faults.connection.Held;
import dev.fakedrs.harness.Answer;
import dev.fakedrs.harness.ApiTests;
import dev.fakedrs.harness.RawHttp;
import dev.fakedrs.harness.program.Program;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.TestPropertySource;

/** Whatever clients do here, others are served, nothing is logged as an error, and what was taken is given back. */
@ExtendWith(OutputCaptureExtension.class)
@TestPropertySource(
        properties = {
            "server.tomcat.connection-timeout=" + FaultApiTests.TIMEOUT,
            "server.tomcat.keep-alive-timeout=1m",
            "logging.level.dev.fakedrs=debug"
        })
abstract class FaultApiTests extends ApiTests {

    static final String TIMEOUT = "2s";

    /** What the tests' own well-behaved clients may keep open: connections, and the files of both their ends. */
    private static final int FEW = 10;

    private static final int FEW_FILES = 40;

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @Autowired
    private ApplicationContext context;

    private long connectionsBefore;
    private long filesBefore;
    private int saidBefore;

    @BeforeEach
    void remember() {
        connectionsBefore = connections();
        filesBefore = held().files();
        saidBefore = saidByProgram().length();
    }

    @AfterEach
    void gaveEverythingBack(CapturedOutput output) {
        awaitFewConnections();
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(held().files()).isLessThan(filesBefore + FEW_FILES));
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(held().busyThreads()).isZero());
        project.begin();
        assertThat(project.requests("?status=500").json().get("total").asInt()).isZero();
        assertThat(output).doesNotContain("ERROR");
        assertThat(saidByProgram().substring(saidBefore)).doesNotContain("ERROR");
    }

    final boolean hasFewConnections() {
        return connections() < connectionsBefore + FEW;
    }

    final void awaitFewConnections() {
        await().atMost(PATIENCE).until(this::hasFewConnections);
    }

    final void awaitConnections(int atLeast) {
        await().atMost(PATIENCE).until(() -> connections() >= atLeast);
    }

    /** Sees that well-behaved clients are served, each on a connection of its own. */
    final void servesOthers(int calls) {
        assertTimeout(Duration.ofSeconds(5), () -> {
            for (int i = 0; i < calls; i++) {
                servesAnother();
            }
        });
    }

    final void servesAnother() {
        Answer answer =
                new RawHttp(server.port()).send(call("Connection: close\r\n").getBytes(StandardCharsets.UTF_8));
        assertThat(answer.status()).as(answer.body()).isEqualTo(202);
    }

    /** A SwitchVip, with these headers too, each with its line's end. */
    final String call(String headers) {
        String body = "{\"mode\":\"source\"}";
        return head(headers + "Content-Length: " + body.length() + "\r\n") + body;
    }

    /** All of a SwitchVip but its body. */
    final String head(String headers) {
        return "POST /v3/" + project.id() + "/jobs/" + EXAMPLE + "/switch-vip HTTP/1.1\r\nHost: localhost\r\n"
                + "X-Auth-Token: any\r\nContent-Type: application/json\r\n" + headers + "\r\n";
    }

    final long connections() {
        return held().connections();
    }

    private Held held() {
        return Held.by(context);
    }

    private String saidByProgram() {
        return context.getBeanProvider(Program.class).stream()
                .map(Program::output)
                .collect(Collectors.joining());
    }
}
