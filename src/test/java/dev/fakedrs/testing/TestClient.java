package dev.fakedrs.testing;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.function.UnaryOperator;

/** A client of the service, such as users of the kit write. */
final class TestClient {

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private TestClient() {}

    static HttpResponse<String> switchOver(DrsProject project, String job, String mode) throws Exception {
        return post(project, "/jobs/" + job + "/switch-vip", "{\"mode\":\"" + mode + "\"}");
    }

    /** Gives up after a while. */
    static HttpResponse<String> switchOver(DrsProject project, String job, Duration timeout) throws Exception {
        return send(
                project,
                "/jobs/" + job + "/switch-vip",
                request -> request.timeout(timeout).POST(HttpRequest.BodyPublishers.ofString("{\"mode\":\"target\"}")));
    }

    static HttpResponse<String> get(DrsProject project, String path) throws IOException, InterruptedException {
        return send(project, path, request -> request.GET());
    }

    static HttpResponse<String> post(DrsProject project, String path, String body)
            throws IOException, InterruptedException {
        return send(project, path, request -> request.POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    private static HttpResponse<String> send(DrsProject project, String path, UnaryOperator<HttpRequest.Builder> method)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        URI.create(project.endpoint() + "/v3/" + project.projectId() + path))
                .header("Content-Type", "application/json")
                .header("X-Auth-Token", project.token());
        return HTTP.send(method.apply(request).build(), HttpResponse.BodyHandlers.ofString());
    }
}
