package dev.fakedrs.faults;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fakedrs.faults.connection.Clients;
import dev.fakedrs.harness.Project;
import dev.fakedrs.harness.RawSocket;
import java.io.IOException;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Clients that ask for much, and read little of it. */
class SlowReadersApiTests extends FaultApiTests {

    private static final int SILENT = 15;
    private static final int SLOW = 5;
    private static final int OTHERS = 50;

    @Test
    @Timeout(30)
    void holdUpNobodyAndAreCutOff() throws IOException {
        Project large = large();
        try (Clients silent = new Clients();
                Clients slow = new Clients()) {
            for (int i = 0; i < SILENT; i++) {
                silent.add(RawSocket.narrow(server.port())).say(request(large, i));
            }
            for (int i = 0; i < SLOW; i++) {
                slow.add(RawSocket.narrow(server.port())).say(request(large, i));
            }
            for (int served = 0; served < OTHERS; served++) {
                for (RawSocket client : slow) {
                    assertThat(client.hear()).as("in round " + served).isNotNegative();
                }
                servesAnother();
            }
            awaitFewConnections();
        }
    }

    /** One half asks for the whole project, the other one for the journal. */
    private static String request(Project large, int client) {
        String much = client % 2 == 0 ? "" : "/requests?limit=1000";
        return "GET /__admin/projects/" + large.id() + much + " HTTP/1.1\r\nHost: localhost\r\n\r\n";
    }

    /** A project with some megabytes of jobs, and of calls. */
    private Project large() {
        Project large = new Project(server);
        String jobs = IntStream.range(0, 3_000)
                .mapToObj(i -> "{\"id\":\"job-" + i + "\",\"name\":\"" + "x".repeat(1_000) + "\"}")
                .collect(Collectors.joining(",", "{\"jobs\":[", "]}"));
        assertThat(large.adminJson("PUT", "", jobs).status()).isEqualTo(200);
        String body = IntStream.range(0, 3_000)
                .mapToObj(i -> "\"job-" + i + "\"")
                .collect(Collectors.joining(",", "{\"jobs\":[", "]}"));
        for (int i = 0; i < 50; i++) {
            large.call("POST", "batch-status")
                    .header("Content-Type", "application/json")
                    .body(body)
                    .send();
        }
        return large;
    }
}
