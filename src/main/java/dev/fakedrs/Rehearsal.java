package dev.fakedrs;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.Proxy;
import java.net.URI;
import java.net.URL;
import java.nio.charset.StandardCharsets;
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

    public static void main(String[] args) throws IOException {
        try (ConfigurableApplicationContext emulator = FakeDrsApplication.start("--server.port=0")) {
            int port = emulator.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
            for (Call call : CALLS) {
                System.out.println(call + " answers " + call.send(port));
            }
        }
    }

    private record Call(String method, String path, String body) {

        /** By the client that takes the fewest classes, as all that is loaded here is kept. */
        int send(int port) throws IOException {
            URL url = URI.create("http://127.0.0.1:" + port + path).toURL();
            HttpURLConnection connection = (HttpURLConnection) url.openConnection(Proxy.NO_PROXY);
            connection.setRequestMethod(method);
            connection.setRequestProperty("Content-Type", "application/json");
            connection.setRequestProperty("X-Auth-Token", "any");
            if (!body.isEmpty()) {
                connection.setDoOutput(true);
                connection.getOutputStream().write(body.getBytes(StandardCharsets.UTF_8));
            }
            return connection.getResponseCode();
        }
    }
}
