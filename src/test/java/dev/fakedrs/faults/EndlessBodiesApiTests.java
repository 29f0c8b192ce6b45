package dev.fakedrs.faults;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fakedrs.harness.RawSocket;
import java.io.IOException;
import org.junit.jupiter.api.Test;

/** Bodies without an end. */
class EndlessBodiesApiTests extends FaultApiTests {

    private static final int MB = 1024 * 1024;

    /** 12 MB that are read, 64 that are swallowed, and what fits into the buffers of both sides. */
    private static final int MAX_BYTES = (12 + 64 + 20) * MB;

    @Test
    void areRefusedAndCutOff() throws IOException {
        String before = project.jobs();
        String chunk = "100000\r\n" + "x".repeat(MB) + "\r\n";
        try (RawSocket client = new RawSocket(server.port())) {
            client.say(head("Transfer-Encoding: chunked\r\n"));
            assertThat(saidUntilCutOff(client, chunk)).isBetween(12 * MB, MAX_BYTES);
            assertThat(client.rest()).contains("HTTP/1.1 413 ").contains("X-Fake-Drs-Reason: body-too-large");
        }
        assertThat(project.jobs()).isEqualTo(before);
        servesOthers(10);
    }

    private static int saidUntilCutOff(RawSocket client, String chunk) {
        int said = 0;
        try {
            while (said <= MAX_BYTES) {
                client.say(chunk);
                said += chunk.length();
            }
        } catch (IOException cutOff) {
            return said;
        }
        return said;
    }
}
