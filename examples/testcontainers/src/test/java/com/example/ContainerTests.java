package com.example;

import static dev.fakedrs.testing.Call.switchVip;
import static dev.fakedrs.testing.CallCount.once;
import static dev.fakedrs.testing.Side.TARGET;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.fakedrs.testing.FakeDrs;
import dev.fakedrs.testing.container.FakeDrsContainer;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The same kit, with the server in a container. */
class ContainerTests {

    static final FakeDrsContainer CONTAINER = new FakeDrsContainer(System.getProperty("image", "fake-drs"));

    @RegisterExtension
    static FakeDrs drs = FakeDrs.on(CONTAINER::server);

    @BeforeAll
    static void start() {
        CONTAINER.start();
    }

    @AfterAll
    static void stop() {
        CONTAINER.stop();
    }

    @Test
    void movesTheAddress() throws Exception {
        drs.job("orders");
        drs.clock().freeze();
        assertEquals(202, switchOver().statusCode());
        drs.clock().advanceToNextEvent();
        drs.verify(switchVip("orders").mode(TARGET), once());
        assertEquals("standby", drs.job("orders").activeVip(TARGET));
    }

    private static HttpResponse<String> switchOver() throws IOException, InterruptedException {
        URI uri = URI.create(drs.endpoint() + "/v3/" + drs.projectId() + "/jobs/orders/switch-vip");
        HttpRequest request = HttpRequest.newBuilder(uri)
                .header("Content-Type", "application/json")
                .header("X-Auth-Token", drs.token())
                .POST(HttpRequest.BodyPublishers.ofString("{\"mode\":\"target\"}"))
                .build();
        return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
    }
}
