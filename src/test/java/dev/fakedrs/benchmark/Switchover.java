package dev.fakedrs.benchmark;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** The one call that all contenders are sent, and its answer. */
final class Switchover {

    static final String PATH =
            "/v3/054ba152d480d55b2f5dc0069e7ddef0/jobs/8c81a12f-2581-4424-a3ab-70ed874jb201/switch-vip";
    static final String BODY = "{\"mode\":\"source\"}";
    static final int ACCEPTED = 202;

    /** Accepted is not enough: a switchover that is refused as one too many is a 202 as well. */
    static final String SUCCESS = "\"status\":\"success\"";

    static final String WIREMOCK_STUB = """
            {
              "request": {
                "method": "POST",
                "urlPathPattern": "/v3/[^/]+/jobs/[^/]+/switch-vip",
                "headers": {"X-Auth-Token": {"matches": ".+"}, "Content-Type": {"contains": "application/json"}},
                "bodyPatterns": [{"matchesJsonPath": {"expression": "$.mode", "matches": "source|target"}}]
              },
              "response": {
                "status": 202,
                "headers": {"Content-Type": "application/json"},
                "body": "{\\"id\\":\\"8c81a12f-2581-4424-a3ab-70ed874jb201\\",\\"status\\":\\"success\\"}"
              }
            }
            """;

    private static final int PATIENCE_MILLIS = 10_000;

    private Switchover() {}

    /** Makes the call once, over a plain socket: whether the answer is there, and says success. */
    static boolean succeeds(int port) {
        String request = "POST " + PATH + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
                + "Content-Type: application/json\r\nX-Auth-Token: any\r\nContent-Length: " + BODY.length() + "\r\n\r\n"
                + BODY;
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(PATIENCE_MILLIS);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            return isSuccess(new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            return false;
        }
    }

    static boolean isSuccess(String answer) {
        return answer.matches("(?s)HTTP/1\\.1 " + ACCEPTED + "\\b.*") && answer.contains(SUCCESS);
    }
}
