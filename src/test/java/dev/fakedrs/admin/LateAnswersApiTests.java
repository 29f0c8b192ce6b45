package dev.fakedrs.admin;

import static dev.fakedrs.harness.Project.EXAMPLE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.fakedrs.harness.ApiTests;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.TestPropertySource;

/** An answer that is late holds up nobody else, however few threads there are. */
@TestPropertySource(
        properties = {
            "server.tomcat.threads.max=2",
            "server.tomcat.threads.min-spare=1",
            "spring.threads.virtual.enabled=false"
        })
class LateAnswersApiTests extends ApiTests {

    @Test
    void holdsNoThreadMeanwhile() throws IOException {
        project.switchVip(EXAMPLE).send();
        String id = project.scenario("{\"then\":{\"delay\":\"PT10M\"}}");
        List<Socket> waiting = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            Socket socket = new Socket("localhost", server.port());
            socket.getOutputStream().write(request());
            waiting.add(socket);
        }
        while (project.admin("GET", "/scenarios/" + id)
                        .send()
                        .json()
                        .get("applied")
                        .asInt()
                < waiting.size()) {
            Thread.onSpinWait();
        }
        project.admin("DELETE", "/scenarios").send();
        assertThat(project.switchVipStatus(EXAMPLE).send().status()).isEqualTo(200);
        for (Socket socket : waiting) {
            assertThat(socket.getInputStream().available()).isZero();
            socket.close();
        }
    }

    private byte[] request() {
        String path = "/v3/" + project.id() + "/jobs/" + EXAMPLE + "/get-switch-vip-status";
        return ("GET " + path + " HTTP/1.1\r\nHost: localhost\r\nX-Auth-Token: any\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII);
    }
}
