package dev.fakedrs.faults;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fakedrs.harness.RawSocket;
import dev.fakedrs.harness.program.InProcess;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/** Bodies that come byte by byte, and never pause for too long. A minute passes within a second here. */
@InProcess("It makes the server's time pass faster.")
@Import(TricklingBodiesApiTests.Hurry.class)
class TricklingBodiesApiTests extends FaultApiTests {

    @Test
    @Timeout(30)
    void areRefusedAndCutOffAfterAMinute() throws Exception {
        String before = project.jobs();
        try (RawSocket client = new RawSocket(server.port())) {
            client.say(head("Content-Length: 1000000\r\n"));
            trickle(client);
            assertThat(client.rest())
                    .startsWith("HTTP/1.1 400 ")
                    .contains("X-Fake-Drs-Reason: malformed-http; slower-than=PT1M");
        }
        assertThat(project.jobs()).isEqualTo(before);
        servesOthers(10);
    }

    @Test
    @Timeout(30)
    void areCutOffAfterAMinuteToo() throws Exception {
        try (RawSocket client = new RawSocket(server.port())) {
            client.say(head("Content-Length: 20000000\r\n"));
            assertThat(client.answer().rule()).isEqualTo("body-too-large");
            trickle(client);
            assertThat(client.rest()).isEmpty();
        }
    }

    private static void trickle(RawSocket client) throws InterruptedException {
        try {
            while (!client.hears()) {
                client.say("x");
                Thread.sleep(50);
            }
        } catch (IOException cutOff) {
            assertThat(cutOff).isNotNull();
        }
    }

    /** Not marked as a configuration, as every other test would find it then. */
    static class Hurry {

        @Bean
        InstantSource hurried() {
            Instant start = Instant.now();
            return () -> start.plus(Duration.between(start, Instant.now()).multipliedBy(60));
        }
    }
}
