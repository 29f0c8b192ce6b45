package dev.fakedrs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.fakedrs.harness.program.Program;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;

/** Settings of Spring Boot do here what its reference says. */
@ExtendWith(OutputCaptureExtension.class)
class SpringSettingsTests {

    private static final String SWITCH_VIP =
            "/v3/054ba152d480d55b2f5dc0069e7ddef0/jobs/8c81a12f-2581-4424-a3ab-70ed874jb201/switch-vip";

    private final HttpClient client = HttpClient.newHttpClient();

    @Test
    void changeServerJsonLogAndActuator(@TempDir Path folder, CapturedOutput output) throws Exception {
        try (ConfigurableApplicationContext emulator = start(
                "server.servlet.context-path=/cloud",
                "server.compression.enabled=true",
                "server.compression.min-response-size=1",
                "server.tomcat.accesslog.enabled=true",
                "server.tomcat.basedir=" + folder,
                "server.tomcat.accesslog.buffered=false",
                "server.server-header=drs",
                "spring.jackson.serialization.indent-output=true",
                "spring.main.banner-mode=console",
                "management.endpoints.web.base-path=/manage",
                "management.endpoint.health.show-details=never",
                "management.metrics.tags.stage=test",
                "management.info.git.mode=full")) {
            HttpResponse<String> switched = send(emulator, "POST", "/cloud" + SWITCH_VIP, "{\"mode\":\"source\"}");
            assertThat(switched.statusCode()).isEqualTo(202);
            assertThat(switched.body()).contains("{\n  \"");
            assertThat(switched.headers().firstValue("Server")).hasValue("drs");
            HttpResponse<String> packed =
                    send(emulator, "GET", "/cloud/__admin/projects", "", "Accept-Encoding", "gzip");
            assertThat(packed.headers().firstValue("Content-Encoding")).hasValue("gzip");
            assertThat(send(emulator, "GET", "/cloud/manage/health", "").body()).doesNotContain("takes_new");
            assertThat(send(emulator, "GET", "/cloud/manage/prometheus", "").body())
                    .contains("drs_requests_total{operation=\"SwitchVip\",outcome=\"success\",stage=\"test\"} 1.0");
            assertThat(send(emulator, "GET", "/cloud/actuator/health", "").statusCode())
                    .isEqualTo(404);
            assertThat(filesIn(folder)).anyMatch(file -> file.toString().contains("access_log"));
            assertThat(output.getOut()).contains(":: Spring Boot ::");
        }
    }

    /** In a process of its own, as the log is the process's. */
    @Test
    void changeTheLog(@TempDir Path folder) throws IOException {
        Path log = folder.resolve("emulator.log");
        try (Program program = new Program(
                "--logging.file.name=" + log,
                "--logging.level.org.springframework.web=debug",
                "--spring.application.name=stand-in",
                "--debug")) {
            program.port();
            await().untilAsserted(() ->
                    assertThat(log).content().contains("[stand-in]", "CONDITIONS EVALUATION REPORT", "DEBUG"));
        }
    }

    @Test
    void changePortsThreadsAndShutdown() throws Exception {
        try (ConfigurableApplicationContext emulator = start(
                "management.server.port=0",
                "management.endpoints.web.exposure.include=health,prometheus",
                "spring.threads.virtual.enabled=false",
                "server.tomcat.threads.max=7",
                "spring.lifecycle.timeout-per-shutdown-phase=1s",
                "spring.main.lazy-initialization=true")) {
            assertThat(send(emulator, "POST", SWITCH_VIP, "{\"mode\":\"source\"}")
                            .statusCode())
                    .isEqualTo(202);
            assertThat(send(emulator, "GET", "/actuator/health", "").statusCode())
                    .isEqualTo(404);
            int port = emulator.getEnvironment().getRequiredProperty("local.management.port", Integer.class);
            assertThat(send(port, "GET", "/actuator/prometheus", "").body()).contains("drs_requests_total");
            assertThat(Thread.getAllStackTraces().keySet())
                    .extracting(Thread::getName)
                    .anyMatch(name -> name.contains("-exec-"));
        }
    }

    @Test
    void letBeansOfOthersIn() {
        try (ConfigurableApplicationContext emulator = new SpringApplicationBuilder(
                        FakeDrsApplication.class, Others.class)
                .properties("server.port=0", "server.shutdown=immediate")
                .web(WebApplicationType.SERVLET)
                .run()) {
            assertThat(emulator.getBean(AtomicInteger.class)).hasValue(1);
        }
    }

    /** What somebody adds to the emulator. */
    @Configuration(proxyBeanMethods = false)
    static class Others {

        @Bean
        AtomicInteger starts() {
            return new AtomicInteger();
        }

        @EventListener
        void count(ApplicationReadyEvent event) {
            event.getApplicationContext().getBean(AtomicInteger.class).incrementAndGet();
        }
    }

    private static ConfigurableApplicationContext start(String... settings) {
        return FakeDrsApplication.start(Stream.concat(Stream.of("server.port=0"), Arrays.stream(settings))
                .map(setting -> "--" + setting)
                .toArray(String[]::new));
    }

    private HttpResponse<String> send(
            ConfigurableApplicationContext emulator, String method, String path, String body, String... headers)
            throws IOException, InterruptedException {
        int port = emulator.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
        return send(port, method, path, body, headers);
    }

    private HttpResponse<String> send(int port, String method, String path, String body, String... headers)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .method(method, BodyPublishers.ofString(body))
                .header("Content-Type", "application/json")
                .header("X-Auth-Token", "any");
        if (headers.length > 0) {
            request.headers(headers);
        }
        return client.send(request.build(), BodyHandlers.ofString());
    }

    private static List<Path> filesIn(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.toList();
        }
    }
}
