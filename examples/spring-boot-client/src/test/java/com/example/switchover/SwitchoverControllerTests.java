package com.example.switchover;

import static dev.fakedrs.testing.Call.switchVip;
import static dev.fakedrs.testing.CallCount.once;
import static org.assertj.core.api.Assertions.assertThat;

import dev.fakedrs.testing.FakeDrs;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.http.ResponseEntity;
import org.springframework.test.context.DynamicPropertyRegistrar;
import org.springframework.web.client.RestClient;

@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT, properties = "drs.poll-interval=1ms")
class SwitchoverControllerTests {

    @RegisterExtension
    static FakeDrs drs = FakeDrs.start().perClass();

    @Autowired
    private RestClient.Builder http;

    @LocalServerPort
    private int port;

    @BeforeEach
    void prepare() {
        drs.job("orders");
        drs.clock().stepOnPoll();
    }

    @Test
    void failsOver() {
        assertThat(failOver().getStatusCode().value()).isEqualTo(204);
        drs.verify(switchVip("orders"), once());
    }

    @Test
    void saysWhyThatIsRefused() {
        drs.job("orders").inStatus("PAUSING");
        assertThat(failOver().getStatusCode().value()).isEqualTo(409);
        drs.verify(switchVip("orders").rule("job-status"), once());
    }

    private ResponseEntity<String> failOver() {
        return http.baseUrl("http://localhost:" + port)
                .defaultStatusHandler(status -> true, (request, response) -> {})
                .build()
                .post()
                .uri("/jobs/orders/failover")
                .retrieve()
                .toEntity(String.class);
    }

    @TestConfiguration
    static class Configuration {

        @Bean
        DynamicPropertyRegistrar drsProperties() {
            return registry -> drs.properties("drs.").forEach(registry::add);
        }
    }
}
