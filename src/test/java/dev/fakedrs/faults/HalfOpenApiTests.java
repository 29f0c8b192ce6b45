package dev.fakedrs.faults;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fakedrs.faults.connection.Clients;
import dev.fakedrs.harness.Answer;
import dev.fakedrs.harness.RawSocket;
import java.io.IOException;
import org.junit.jupiter.api.Test;

/** Connections that only half live. */
class HalfOpenApiTests extends FaultApiTests {

    private static final int CLIENTS = 200;
    private static final int OTHERS = 50;

    @Test
    void thatAreSilentHoldUpNobodyAndAreCutOff() throws IOException {
        try (Clients clients = new Clients()) {
            for (int i = 0; i < CLIENTS; i++) {
                clients.add(new RawSocket(server.port()));
            }
            servesOthers(OTHERS);
            for (RawSocket client : clients) {
                assertThat(client.rest()).isEmpty();
            }
        }
    }

    @Test
    void thatSayNothingAndEndGetNothing() throws IOException {
        try (RawSocket client = new RawSocket(server.port())) {
            assertThat(client.hush().rest()).isEmpty();
        }
    }

    @Test
    void thatEndAfterTheCallGetTheAnswer() throws IOException {
        try (RawSocket client = new RawSocket(server.port())) {
            Answer answer = client.say(call("")).hush().answer();
            assertThat(answer.text("status")).isEqualTo("success");
            assertThat(client.rest()).isEmpty();
        }
    }

    @Test
    void thatEndWithinTheHeadGetNothing() throws IOException {
        try (RawSocket client = new RawSocket(server.port())) {
            assertThat(client.say(call("").substring(0, 50)).hush().rest()).isEmpty();
        }
    }

    @Test
    void thatEndWithinTheBodyAreRefused() throws IOException {
        String before = project.jobs();
        String call = call("");
        try (RawSocket client = new RawSocket(server.port())) {
            client.say(call.substring(0, call.length() - 1)).hush();
            assertThat(client.rest()).startsWith("HTTP/1.1 400 ").contains("X-Fake-Drs-Reason: malformed-http");
        }
        assertThat(project.jobs()).isEqualTo(before);
    }
}
