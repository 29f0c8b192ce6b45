package dev.fakedrs.benchmark.server;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** The one call that all contenders are sent, and its answer. */
public final class Switchover {

    /** A job of the emulator's default project. */
    public static final String JOB = "8c81a12f-2581-4424-a3ab-70ed874jb201";

    public static final String PATH = path("054ba152d480d55b2f5dc0069e7ddef0", JOB);
    public static final String BODY = "{\"mode\":\"source\"}";
    public static final int ACCEPTED = 202;

    /** Accepted is not enough: a switchover that is refused as one too many is a 202 as well. */
    public static final String SUCCESS = "\"status\":\"success\"";

    private static final String ANY_PATH = "\"urlPathPattern\": \"/v3/[^/]+/jobs/[^/]+/switch-vip\"";

    static final String WIREMOCK_STUB = """
            {
              "request": {
                "method": "POST",
                ANY_PATH,
                "headers": {"X-Auth-Token": {"matches": ".+"}, "Content-Type": {"contains": "application/json"}},
                "bodyPatterns": [{"matchesJsonPath": {"expression": "$.mode", "matches": "source|target"}}]
              },
              "response": {
                "status": 202,
                "headers": {"Content-Type": "application/json"},
                "body": "{\\"id\\":\\"8c81a12f-2581-4424-a3ab-70ed874jb201\\",\\"status\\":\\"success\\"}"
              }
            }
            """.replace("ANY_PATH", ANY_PATH);

    private static final int PATIENCE_MILLIS = 10_000;

    private Switchover() {}

    public static String path(String project, String job) {
        return "/v3/" + project + "/jobs/" + job + "/switch-vip";
    }

    /** WireMock's answer to the calls of one path. */
    public static String wireMockStub(String path) {
        return WIREMOCK_STUB.replace(ANY_PATH, "\"urlPath\": \"" + path + "\"");
    }

    /** Makes the call once, over a plain socket: whether the answer is there, and says success. */
    public static boolean succeeds(int port, String path) {
        String request = "POST " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
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

    public static boolean isSuccess(String answer) {
        return answer.matches("(?s)HTTP/1\\.1 " + ACCEPTED + "\\b.*") && answer.contains(SUCCESS);
    }
}
