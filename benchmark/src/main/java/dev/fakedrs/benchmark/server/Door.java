package dev.fakedrs.benchmark.server;

import dev.fakedrs.benchmark.measure.CannotMeasure;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Version;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;

/** Single calls of a server, such as those of the admin API: none but those that succeed. */
public final class Door {

    private final HttpClient client =
            HttpClient.newBuilder().version(Version.HTTP_1_1).build();
    private final Launch server;

    public Door(Launch server) {
        this.server = server;
    }

    public String get(String path) throws IOException {
        return send("GET", path, "");
    }

    /** The answer's body. */
    public String send(String method, String path, String body) throws IOException {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + path))
                .header("Content-Type", "application/json")
                .header("X-Auth-Token", "any")
                .method(method, BodyPublishers.ofString(body))
                .build();
        try {
            HttpResponse<String> answer = client.send(request, BodyHandlers.ofString());
            if (answer.statusCode() / 100 != 2) {
                throw new CannotMeasure(server.name() + " answers " + method + " " + path + " with "
                        + answer.statusCode() + ": " + answer.body());
            }
            return answer.body();
        } catch (InterruptedException e) {
            throw new CannotMeasure("The benchmark was interrupted.");
        }
    }

    /** How long such a call takes, in milliseconds. */
    public double millis(String method, String path, String body) throws IOException {
        long began = System.nanoTime();
        send(method, path, body);
        return (System.nanoTime() - began) / 1e6;
    }
}
