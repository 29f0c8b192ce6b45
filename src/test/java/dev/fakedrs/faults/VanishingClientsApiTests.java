package dev.fakedrs.faults;

import static dev.fakedrs.harness.Project.EXAMPLE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.fakedrs.faults.connection.Clients;
import dev.fakedrs.harness.RawSocket;
import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Clients that are gone, without a word, with a reset. */
class VanishingClientsApiTests extends FaultApiTests {

    private static final int CLIENTS = 100;
    private static final int OTHERS = 20;

    /** In percent of the call: before it, within its head, within its body, right after it. */
    @ParameterizedTest
    @ValueSource(ints = {0, 50, 98, 100})
    void areMissedByNobody(int percent) throws IOException {
        String call = call("");
        for (int i = 0; i < CLIENTS; i++) {
            new RawSocket(server.port())
                    .say(call.substring(0, call.length() * percent / 100))
                    .vanish();
        }
        servesOthers(OTHERS);
        awaitFewConnections();
        servesOthers(OTHERS);
    }

    @Test
    void areMissedByNobodyWhileTheirAnswersAreDelayed() throws IOException {
        servesAnother();
        String id = project.scenario("{\"then\":{\"delay\":\"PT1S\"}}");
        Clients clients = new Clients();
        for (int i = 0; i < CLIENTS; i++) {
            clients.add(new RawSocket(server.port())).say(statusCall());
        }
        await().atMost(Duration.ofSeconds(20)).until(() -> used(id) == CLIENTS);
        clients.vanish();
        project.admin("DELETE", "/scenarios").send();
        servesOthers(OTHERS);
        await().atMost(Duration.ofSeconds(20)).until(() -> recorded("200") == CLIENTS);
        assertThat(recorded("202")).isEqualTo(1 + OTHERS);
    }

    @Test
    void areMissedByNobodyAtTheAdminApi() throws IOException {
        String put = "PUT /__admin/projects/" + project.id() + " HTTP/1.1\r\nHost: localhost\r\n"
                + "Content-Length: 100\r\n\r\n{\"jobs\":";
        for (int i = 0; i < CLIENTS; i++) {
            new RawSocket(server.port()).say(put).vanish();
        }
        servesOthers(OTHERS);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/openapi.yaml", "/__admin/openapi.yaml", "/__admin/projects", "/actuator/prometheus"})
    void areMissedByNobodyWhereTheyDoNotWaitForADocument(String path) throws IOException {
        for (int i = 0; i < CLIENTS; i++) {
            new RawSocket(server.port())
                    .say("GET " + path + " HTTP/1.1\r\nHost: localhost\r\n\r\n")
                    .vanish();
        }
        servesOthers(OTHERS);
    }

    private int recorded(String status) {
        return project.requests("?limit=0&status=" + status).json().get("total").asInt();
    }

    private int used(String scenario) {
        return project.admin("GET", "/scenarios/" + scenario)
                .send()
                .json()
                .get("applied")
                .asInt();
    }

    private String statusCall() {
        return "GET /v3/" + project.id() + "/jobs/" + EXAMPLE + "/get-switch-vip-status HTTP/1.1\r\n"
                + "Host: localhost\r\nX-Auth-Token: any\r\n\r\n";
    }
}
