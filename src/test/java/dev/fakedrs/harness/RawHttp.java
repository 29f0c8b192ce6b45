package dev.fakedrs.harness;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** HTTP by hand, for what no well-behaved client sends. */
public final class RawHttp {

    private final int port;

    public RawHttp(int port) {
        this.port = port;
    }

    /** Sends a call with exactly these headers, and no Content-Type of its own. */
    public Answer send(String method, String path, Map<String, String> headers, byte[] body) {
        ByteArrayOutputStream request = new ByteArrayOutputStream();
        StringBuilder head =
                new StringBuilder(method + " " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n");
        headers.forEach(
                (name, value) -> head.append(name).append(": ").append(value).append("\r\n"));
        head.append("Content-Length: ").append(body.length).append("\r\n\r\n");
        request.writeBytes(head.toString().getBytes(StandardCharsets.UTF_8));
        request.writeBytes(body);
        Answer answer = send(request.toByteArray());
        (path.startsWith("/__admin/") ? Contract.ADMIN : Contract.INSTANCE).check(method, path, answer);
        return answer;
    }

    /** Sends these bytes, and reads one answer. */
    public Answer send(byte[] request) {
        try (RawSocket socket = new RawSocket(port)) {
            boolean head = new String(request, StandardCharsets.ISO_8859_1).startsWith("HEAD ");
            return socket.say(request).answer(head);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
