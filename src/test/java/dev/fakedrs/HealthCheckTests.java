package dev.fakedrs;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the container's health check makes of a server's answers, and of none. */
class HealthCheckTests {

    private HttpServer server;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void succeedsWhereTheServerIsReady() {
        answer(200);

        assertThat(HealthCheck.isReady("127.0.0.1", port())).isTrue();
    }

    @ParameterizedTest
    @ValueSource(ints = {204, 404, 500, 503})
    void failsWhereTheServerAnswersAnythingElse(int status) {
        answer(status);

        assertThat(HealthCheck.isReady("127.0.0.1", port())).isFalse();
    }

    @Test
    void failsWhereNobodyIsThere() {
        String port = port();
        server.stop(0);

        assertThat(HealthCheck.isReady("127.0.0.1", port)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "'', 127.0.0.1",
        "0.0.0.0, 127.0.0.1",
        "::, 127.0.0.1",
        "172.17.0.2, 172.17.0.2",
        "fd00::2, [fd00::2]",
        "[fd00::2], [fd00::2]"
    })
    void asksWhereTheServerListens(String address, String host) {
        assertThat(HealthCheck.hostOf(address)).isEqualTo(host);
    }

    private void answer(int status) {
        server.createContext("/actuator/health/readiness", exchange -> {
            exchange.sendResponseHeaders(status, -1);
            exchange.close();
        });
    }

    private String port() {
        return String.valueOf(server.getAddress().getPort());
    }
}
