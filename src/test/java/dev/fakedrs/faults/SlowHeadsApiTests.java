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

/** Senders of a head that goes on and on, but never pauses for long. */
@InProcess("The clock of the server is another one")
@Import(SlowHeadsApiTests.Hurry.class)
class SlowHeadsApiTests extends FaultApiTests {

    @Test
    @Timeout(30)
    void areCutOff() throws Exception {
        int said = 0;
        try (RawSocket client = new RawSocket(server.port())) {
            client.say("GET /v3/p/jobs/x/get-switch-vip-status HTTP/1.1\r\nX-Long: ");
            try {
                while (!client.hears()) {
                    client.say("x");
                    said++;
                    Thread.sleep(100);
                }
            } catch (IOException cutOff) {
                assertThat(cutOff).isNotNull();
            }
        }
        assertThat(said).isPositive();
        servesOthers(10);
    }

    /** Not marked as a configuration, as every other test would find it then. */
    static class Hurry {

        @Bean
        InstantSource hurried() {
            Instant start = Instant.now();
            return () -> start.plus(Duration.between(start, Instant.now()).multipliedBy(20));
        }
    }
}
