package dev.fakedrs.faults;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fakedrs.faults.connection.Clients;
import dev.fakedrs.harness.Answer;
import dev.fakedrs.harness.RawSocket;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.TestPropertySource;

/** Very many connections at once. */
@TestPropertySource(properties = "server.tomcat.connection-timeout=20s")
class LoadApiTests extends FaultApiTests {

    private static final int CONNECTIONS = 2_000;

    @Test
    void answersTwoThousandConnectionsAsItAnswersOne() throws IOException {
        project.freeze();
        List<String> texts = new ArrayList<>();
        try (Clients clients = new Clients()) {
            for (int i = 0; i < CONNECTIONS; i++) {
                clients.add(new RawSocket(server.port())).say(request(i));
            }
            for (RawSocket client : clients) {
                Answer answer = client.answer();
                texts.add(answer.status() + " " + answer.text("status") + answer.text("error_code"));
            }
            assertThat(connections()).isGreaterThanOrEqualTo(CONNECTIONS);
        }
        for (int i = 0; i < CONNECTIONS; i++) {
            assertThat(texts.get(i)).isIn(expected(i));
        }
        assertThat(texts).containsOnlyOnce("202 success");
        assertThat(project.requests("?limit=0").json().get("total").asInt()).isEqualTo(1_000);
    }

    /** Half of them switch over, a quarter asks for what is not there, the rest has no token. */
    private String request(int i) {
        return switch (i % 4) {
            case 0 -> call("").replace("/switch-vip", "/nothing");
            case 1 -> call("").replace("X-Auth-Token: any\r\n", "");
            default -> call("");
        };
    }

    private static List<String> expected(int i) {
        return switch (i % 4) {
            case 0 -> List.of("404 APIGW.0101");
            case 1 -> List.of("401 APIGW.0301");
            default -> List.of("202 success", "202 failedDRS.M01504");
        };
    }
}
