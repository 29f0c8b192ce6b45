package dev.fakedrs.faults;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fakedrs.faults.connection.Clients;
import dev.fakedrs.harness.RawSocket;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Clients that begin a call and wait. */
class SlowWritersApiTests extends FaultApiTests {

    private static final int CLIENTS = 500;
    private static final int OTHERS = 50;

    @Test
    @Timeout(30)
    void holdUpNobodyAndAreCutOff() throws IOException {
        try (Clients clients = begun(CLIENTS)) {
            clients.add(new RawSocket(server.port())).say(atTheAdminApi());
            awaitConnections(CLIENTS);
            for (int served = 0; served < OTHERS || !hasFewConnections(); served++) {
                servesAnother();
            }
            for (RawSocket client : clients) {
                assertThat(client.rest()).matches("(?s)(HTTP/1.1 40[08] .*X-Fake-Drs-Reason: malformed-http.*)?");
            }
        }
    }

    @Test
    void areAnsweredWhereTheyFinishInTime() throws IOException {
        String call = call("");
        try (Clients clients = begun(OTHERS)) {
            servesOthers(OTHERS / 5);
            int i = 0;
            for (RawSocket client : clients) {
                client.say(call.substring(begun(call, i++)));
            }
            for (RawSocket client : clients) {
                assertThat(client.answer().status()).isEqualTo(202);
            }
        }
    }

    private String atTheAdminApi() {
        return "PUT /__admin/projects/" + project.id() + " HTTP/1.1\r\nHost: localhost\r\n"
                + "Content-Length: 100\r\n\r\n{\"jobs\":";
    }

    private Clients begun(int count) throws IOException {
        Clients clients = new Clients();
        String call = call("");
        for (int i = 0; i < count; i++) {
            clients.add(new RawSocket(server.port())).say(call.substring(0, begun(call, i)));
        }
        return clients;
    }

    /** How much of a call a client has sent before it waits: half of its head, or of its body. */
    private static int begun(String call, int client) {
        return client % 2 == 0 ? call.length() / 2 : call.length() - 5;
    }
}
