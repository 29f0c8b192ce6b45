package dev.fakedrs.benchmark.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.fakedrs.benchmark.measure.CannotMeasure;
import dev.fakedrs.benchmark.server.Switchover;
import org.junit.jupiter.api.Test;

/** What is read from wrk. */
class LoadTests {

    @Test
    void readsTheLineOfTheScript() {
        Load load = Load.parse("""
                Running 3s test @ http://127.0.0.1:40000/v3/a/jobs/b/switch-vip
                  1 threads and 16 connections
                Requests/sec:   8123.45
                Transfer/sec:      2.01MB
                fake-drs-load requests=24370 bad=0 micros=3000123 p50=1750 p99=9400
                """);

        assertThat(load).isEqualTo(new Load(24370, 0, 3.000123, 1.75, 9.4));
    }

    @Test
    void saysWhatWrkSaidInstead() {
        assertThatThrownBy(() -> Load.parse("unable to connect to 127.0.0.1:1 Connection refused\n"))
                .isInstanceOf(CannotMeasure.class)
                .hasMessageContaining("Connection refused");
    }

    @Test
    void takesOnlySuccessForAnAnswer() {
        String head = "HTTP/1.1 202 \r\nContent-Type: application/json\r\n\r\n";

        assertThat(Switchover.isSuccess(head + "{\"id\":\"a\",\"status\":\"success\"}"))
                .isTrue();
        assertThat(Switchover.isSuccess(head + "{\"id\":\"a\",\"status\":\"failed\",\"error_code\":\"DRS.M01504\"}"))
                .isFalse();
        assertThat(Switchover.isSuccess("HTTP/1.1 200 OK\r\n\r\n{\"id\":\"a\",\"status\":\"success\"}"))
                .isFalse();
        assertThat(Switchover.isSuccess("")).isFalse();
    }
}
