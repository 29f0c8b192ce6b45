package dev.fakedrs.testing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fakedrs.harness.image.Java;
import java.io.BufferedReader;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** A server does not outlive the JVM whose tests have started it. */
class KilledTests {

    @Test
    void endsWithAJvmThatIsKilled() throws Exception {
        Process tests = new ProcessBuilder(
                        Java.launcher().toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Started.class.getName())
                .start();
        ProcessHandle server;
        try (BufferedReader output = tests.inputReader()) {
            output.readLine();
            server = tests.children().findFirst().orElseThrow();
            tests.destroyForcibly().waitFor();
        }
        assertThat(server.onExit()
                        .get(Duration.ofMinutes(1).toSeconds(), TimeUnit.SECONDS)
                        .isAlive())
                .isFalse();
    }

    /** Stands for the JVM of a user's tests. */
    static final class Started {

        private Started() {}

        public static void main(String[] args) throws Exception {
            System.out.println(FakeDrsServer.shared().url());
            Thread.sleep(Duration.ofHours(1).toMillis());
        }
    }
}
