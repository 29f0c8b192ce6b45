package dev.fakedrs;

import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.Proxy;
import java.net.URI;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Starts the emulator, makes typical calls, and stops it. The image build runs this program so that the JVM can store the
 * loaded and linked classes and the profiles in a cache, which makes every later start faster.
 */
final class Rehearsal {

    private static final String JOB = "/v3/054ba152d480d55b2f5dc0069e7ddef0/jobs/8c81a12f-2581-4424-a3ab-70ed874jb201";

    private static final List<Call> CALLS = List.of(
            new Call("POST", JOB + "/switch-vip", "{\"mode\":\"source\"}"),
            new Call("GET", JOB + "/get-switch-vip-status", ""),
            new Call("POST", JOB + "/switch-vip", "{\"mode\":\"target\"}"),
            new Call("POST", JOB + "/switch-vip", "{\"mode\":\"both\"}"),
            new Call("GET", "/actuator/health/readiness", ""));

    /**
     * The number of rounds that the JVM needs to profile the methods of a call. It then compiles them earlier after a start.
     */
    private static final int ROUNDS = 1000;

    private Rehearsal() {}

    public static void main(String[] args) throws IOException {
        try (ConfigurableApplicationContext emulator =
                FakeDrsApplication.start("--server.port=0", "--fake-drs.switchover.duration=0s")) {
            int port = emulator.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
            for (int round = 0; round < ROUNDS; round++) {
                for (Call call : CALLS) {
                    int status = call.send(port);
                    if (status >= HttpURLConnection.HTTP_INTERNAL_ERROR) {
                        throw new IllegalStateException(call + " answers " + status);
                    }
                }
            }
        }
    }

    private record Call(String method, String path, String body) {

        /** Uses the JDK client that loads the fewest classes, because the cache keeps every class loaded here. */
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
            int status = connection.getResponseCode();
            boolean refused = status >= HttpURLConnection.HTTP_BAD_REQUEST;
            // A connection is reused only after its response has been read to the end.
            try (InputStream answer = refused ? connection.getErrorStream() : connection.getInputStream()) {
                answer.readAllBytes();
            }
            return status;
        }
    }
}
