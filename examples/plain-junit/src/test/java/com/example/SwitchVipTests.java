package com.example;

import static dev.fakedrs.testing.Call.switchVip;
import static dev.fakedrs.testing.CallCount.once;
import static dev.fakedrs.testing.Side.TARGET;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.fakedrs.testing.DrsProject;
import dev.fakedrs.testing.FakeDrs;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Tests with JUnit alone. They can run in parallel, as each has a project of its own. */
@ExtendWith(FakeDrs.class)
class SwitchVipTests {

    @Test
    void movesTheAddressWhenTheTimeHasCome(DrsProject drs) throws Exception {
        drs.job("orders");
        drs.clock().freeze();
        assertEquals(202, switchOver(drs).statusCode());
        assertEquals("primary", drs.job("orders").activeVip(TARGET));

        drs.clock().advance(Duration.ofSeconds(3));
        assertEquals("standby", drs.job("orders").activeVip(TARGET));
    }

    @Test
    void refusesAPausedJob(DrsProject drs) throws Exception {
        drs.job("orders").inStatus("PAUSING");
        assertEquals(400, switchOver(drs).statusCode());
        drs.verify(switchVip("orders").rule("job-status"), once());
    }

    @Test
    void beginsTheSwitchoverAlsoWhereTheAnswerIsLost(DrsProject drs) {
        drs.job("orders");
        drs.next(switchVip("orders")).loseResponse();
        assertThrows(IOException.class, () -> switchOver(drs));
        drs.verify(switchVip("orders").effect("switchover_started"), once());
    }

    private static HttpResponse<String> switchOver(DrsProject drs) throws IOException, InterruptedException {
        URI uri = URI.create(drs.endpoint() + "/v3/" + drs.projectId() + "/jobs/orders/switch-vip");
        HttpRequest request = HttpRequest.newBuilder(uri)
                .header("Content-Type", "application/json")
                .header("X-Auth-Token", drs.token())
                .POST(HttpRequest.BodyPublishers.ofString("{\"mode\":\"target\"}"))
                .build();
        return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
    }
}
