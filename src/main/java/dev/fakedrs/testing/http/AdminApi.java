package dev.fakedrs.testing.http;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import org.json.JSONException;
import org.json.JSONObject;
import org.jspecify.annotations.Nullable;

/** The admin API of one server, as JSON. */
public final class AdminApi {

    private static final int BAD_REQUEST = 400;
    private static final int NOT_FOUND = 404;
    private static final int CONFLICT = 409;
    private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(10);
    private static final Duration ANSWER_TIMEOUT = Duration.ofSeconds(60);

    private final URI server;
    private final @Nullable String adminToken;
    private final HttpClient client;

    public AdminApi(URI server, @Nullable String adminToken) {
        this.server = server;
        this.adminToken = adminToken;
        this.client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .proxy(HttpClient.Builder.NO_PROXY)
                .connectTimeout(CONNECT_TIMEOUT)
                .build();
    }

    /** Returns a path whose last part is a caller's text, whatever that contains. */
    public static String path(String parent, String last) {
        if (last.isEmpty() || last.equals(".") || last.equals("..")) {
            throw new IllegalArgumentException("'" + last + "' is no id.");
        }
        return parent + "/" + URLEncoder.encode(last, StandardCharsets.UTF_8).replace("+", "%20");
    }

    public URI server() {
        return server;
    }

    /** Reads a resource, which must exist. */
    public JSONObject get(String path) {
        return json(send("GET", path, null));
    }

    /** Reads a resource as text of the wanted media type. */
    public String getText(String path, String mediaType) {
        return checked("GET", path, call(request("GET", path, null).setHeader("Accept", mediaType)))
                .body();
    }

    /** Reads a resource, which may be missing. */
    public Optional<JSONObject> find(String path) {
        HttpResponse<String> response = call(request("GET", path, null));
        return response.statusCode() == NOT_FOUND
                ? Optional.empty()
                : Optional.of(json(checked("GET", path, response)));
    }

    /** Reads what the server holds against all projects by this policy. It is a verdict also where it has failed. */
    public JSONObject verdict(String failOn) {
        String path = "/__admin/verify?fail_on=" + failOn;
        HttpResponse<String> response = call(request("GET", path, null));
        return json(response.statusCode() == CONFLICT ? response : checked("GET", path, response));
    }

    public JSONObject put(String path, JSONObject body) {
        return json(send("PUT", path, body.toString()));
    }

    /** Puts a document, which is JSON where it begins with a brace, and YAML otherwise. */
    public void putDocument(String path, String document) {
        String mediaType = document.stripLeading().startsWith("{") ? "application/json" : "application/yaml";
        checked("PUT", path, call(request("PUT", path, document).setHeader("Content-Type", mediaType)));
    }

    public JSONObject post(String path, JSONObject body) {
        return json(send("POST", path, body.toString()));
    }

    public void delete(String path) {
        send("DELETE", path, null);
    }

    private HttpResponse<String> send(String method, String path, @Nullable String body) {
        return checked(method, path, call(request(method, path, body)));
    }

    private HttpRequest.Builder request(String method, String path, @Nullable String body) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(server + path))
                .timeout(ANSWER_TIMEOUT)
                .header("Accept", "application/json")
                .method(
                        method,
                        body == null
                                ? HttpRequest.BodyPublishers.noBody()
                                : HttpRequest.BodyPublishers.ofString(body, StandardCharsets.UTF_8));
        if (body != null) {
            request.header("Content-Type", "application/json");
        }
        if (adminToken != null) {
            request.header("X-Admin-Token", adminToken);
        }
        return request;
    }

    private HttpResponse<String> call(HttpRequest.Builder request) {
        try {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new IllegalStateException("fake-drs at " + server + " cannot be reached: " + e, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("The call to fake-drs at " + server + " was interrupted.", e);
        }
    }

    private static HttpResponse<String> checked(String method, String path, HttpResponse<String> response) {
        int status = response.statusCode();
        if (status < BAD_REQUEST) {
            return response;
        }
        String message = method + " " + path + " was answered with " + status + ": " + detail(response.body());
        throw status == BAD_REQUEST ? new IllegalArgumentException(message) : new IllegalStateException(message);
    }

    /** Returns the detail of a problem (RFC 9457), or the whole text where it is something else. */
    private static String detail(String body) {
        try {
            return new JSONObject(body).optString("detail", body);
        } catch (JSONException e) {
            return body;
        }
    }

    private static JSONObject json(HttpResponse<String> response) {
        return new JSONObject(response.body());
    }
}
