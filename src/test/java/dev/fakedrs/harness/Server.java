package dev.fakedrs.harness;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.test.web.servlet.client.EntityExchangeResult;
import org.springframework.test.web.servlet.client.RestTestClient;

/** The server under test. */
public final class Server {

    private final int port;
    private final RestTestClient client;

    public Server(int port) {
        this.port = port;
        this.client = RestTestClient.bindToServer(new JdkClientHttpRequestFactory())
                .baseUrl("http://localhost:" + port)
                .build();
    }

    public int port() {
        return port;
    }

    public Call call(String method, String path) {
        return new Call(this, null, method, path);
    }

    public Answer get(String path) {
        return call("GET", path).send();
    }

    Answer send(String method, String path, Map<String, String> headers, byte @Nullable [] body) {
        if (body != null && !isProper(headers.get("Content-Type"))) {
            return new RawHttp(port).send(method, path, headers, body);
        }
        var request = client.method(HttpMethod.valueOf(method)).uri(path);
        headers.forEach(request::header);
        if (body != null) {
            request.body(body);
        }
        EntityExchangeResult<byte[]> result = request.exchange().expectBody().returnResult();
        byte[] content = Objects.requireNonNullElse(result.getResponseBody(), new byte[0]);
        Answer answer = new Answer(
                result.getStatus().value(), result.getResponseHeaders(), new String(content, StandardCharsets.UTF_8));
        String identityPath = path.split("\\?", 2)[0].replaceFirst("^/v3/$", "/v3");
        if (Contract.isIdentity(identityPath)) {
            Contract.IDENTITY.check(method, identityPath, answer);
        } else if (path.startsWith("/v3/")) {
            Contract.INSTANCE.check(method, path.split("\\?", 2)[0], answer);
        } else if (path.startsWith("/__admin/") && !path.matches(".*\\.(yaml|json)")) {
            Contract.ADMIN.check(method, path.split("\\?", 2)[0], answer);
        }
        return answer;
    }

    /** Whether Spring's client would send it so: it puts in a type of its own, and refuses a wrong one. */
    private static boolean isProper(@Nullable String contentType) {
        try {
            return contentType != null && MediaType.parseMediaType(contentType).isConcrete();
        } catch (InvalidMediaTypeException e) {
            return false;
        }
    }
}
