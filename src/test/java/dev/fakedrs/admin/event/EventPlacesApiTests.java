package dev.fakedrs.admin.event;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.fakedrs.harness.Answer;
import dev.fakedrs.harness.ApiTests;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.TestPropertySource;

/** How many may listen. It has a server of its own, as others would take places from it. */
@TestPropertySource(properties = "fake-drs.journal.entries=0")
class EventPlacesApiTests extends ApiTests {

    @Test
    void areLimitedAndGivenBack() throws IOException {
        project.freeze();
        List<EventStreamClient> clients = new ArrayList<>();
        try {
            for (int i = 0; i < EventStreams.MAX_RECEIVERS; i++) {
                clients.add(listen());
            }
            Answer answer = project.admin("GET", "/events").send();
            assertThat(answer.status()).isEqualTo(503);
            assertThat(answer.text("detail")).contains("64 event streams");
        } finally {
            clients.forEach(EventStreamClient::close);
        }
        await().atMost(30, SECONDS).ignoreExceptions().until(() -> {
            try (EventStreamClient client = listen()) {
                return client.next().type().equals("clock");
            }
        });
    }

    private EventStreamClient listen() throws IOException {
        return new EventStreamClient(server.port(), project.id(), null);
    }
}
