package com.example.switchover;

import static dev.fakedrs.testing.Call.switchVip;
import static dev.fakedrs.testing.CallCount.once;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.example.switchover.DrsClient.Mode;
import dev.fakedrs.testing.FakeDrs;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.http.client.ClientHttpRequestFactory;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.http.client.SimpleClientHttpRequestFactory;
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;

/** A lost answer reaches RestClient as different exceptions, so a client must not only expect the one of its own factory. */
class LostAnswerTests {

    @RegisterExtension
    static FakeDrs drs = FakeDrs.start();

    @Test
    void isAResourceAccessExceptionWithTheClientOfTheJdk() {
        assertThat(loseTheAnswerTo(new JdkClientHttpRequestFactory())).isExactlyInstanceOf(ResourceAccessException.class);
    }

    @Test
    void isAnErrorWhileExtractingTheResponseWithHttpUrlConnection() {
        assertThat(loseTheAnswerTo(new SimpleClientHttpRequestFactory()))
                .isExactlyInstanceOf(RestClientException.class)
                .hasMessageStartingWith("Error while extracting response");
    }

    private static Throwable loseTheAnswerTo(ClientHttpRequestFactory factory) {
        DrsClient client = new DrsClient(
                RestClient.builder().requestFactory(factory),
                new DrsProperties(drs.endpoint(), drs.projectId(), drs.token(), Duration.ofSeconds(1)));
        drs.job("orders");
        drs.next(switchVip("orders")).loseResponse();
        Throwable failure = catchThrowable(() -> client.switchOver("orders", Mode.TARGET));
        drs.verify(switchVip("orders").effect("switchover_started").outcome("lost_response"), once());
        return failure;
    }
}
