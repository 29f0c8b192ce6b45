package dev.fakedrs;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Starts the emulator, makes the calls that most users begin with, and ends. It is run when an image is built, for Java to
 * keep what it has loaded and linked by then: every start after that finds it there.
 */
final class Rehearsal {

    private static final String JOB = "/v3/054ba152d480d55b2f5dc0069e7ddef0/jobs/8c81a12f-2581-4424-a3ab-70ed874jb201";

    private static final List<Call> CALLS = List.of(
            new Call("POST", JOB + "/switch-vip", "{\"mode\":\"source\"}"),
            new Call("GET", JOB + "/get-switch-vip-status", ""),
            new Call("POST", JOB + "/switch-vip", "{\"mode\":\"target\"}"),
            new Call("POST", JOB + "/switch-vip", "{\"mode\":\"both\"}"),
            new Call("GET", "/actuator/health/readiness", ""));

    private Rehearsal() {}

    public static void main(String[] args) throws Exception {
        try (ConfigurableApplicationContext emulator = FakeDrsApplication.start("--server.port=0")) {
            int port = emulator.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
            HttpClient client = HttpClient.newHttpClient();
            for (Call call : CALLS) {
                System.out.println(call + " answers " + call.send(client, port));
            }
        }
    }

    private record Call(String method, String path, String body) {

        int send(HttpClient client, int port) throws IOException, InterruptedException {
            HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                    .header("Content-Type", "application/json")
                    .header("X-Auth-Token", "any")
                    .method(method, BodyPublishers.ofString(body))
                    .build();
            return client.send(request, BodyHandlers.discarding()).statusCode();
        }
    }
}
