package dev.fakedrs.harness;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A call that a test is about to make. */
public final class Call {

    private final Server server;
    private final @Nullable Project project;
    private final String method;
    private final String path;
    private final Map<String, String> headers = new LinkedHashMap<>();
    private byte @Nullable [] body;

    Call(Server server, @Nullable Project project, String method, String path) {
        this.server = server;
        this.project = project;
        this.method = method;
        this.path = path;
    }

    /** The project below whose jobs the call is; null for any other call. */
    @Nullable
    Project project() {
        return project;
    }

    public Call header(String name, String value) {
        headers.put(name, value);
        return this;
    }

    public Call without(String name) {
        headers.remove(name);
        return this;
    }

    public Call body(String text) {
        return body(text.getBytes(StandardCharsets.UTF_8));
    }

    public Call body(byte[] bytes) {
        body = bytes;
        return this;
    }

    public Call noBody() {
        body = null;
        return this;
    }

    public Answer send() {
        return server.send(method, path, headers, body);
    }
}
