package dev.fakedrs.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.fakedrs.faults.connection.Clients;
import dev.fakedrs.harness.Answer;
import dev.fakedrs.harness.Project;
import dev.fakedrs.harness.RawHttp;
import dev.fakedrs.harness.RawSocket;
import dev.fakedrs.harness.Server;
import dev.fakedrs.harness.program.Program;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever callers send, the program lives, serves others meanwhile, and its memory is free again afterwards. */
@Tag("program")
class HeapTests {

    private static final int MB = 1024 * 1024;
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private static Program program;
    private static int port;

    private Project project;

    @BeforeAll
    static void start() throws IOException {
        program = Program.withHeapOfImage();
        port = program.port();
    }

    @AfterAll
    static void end() {
        program.close();
    }

    @BeforeEach
    void connect() {
        project = new Project(new Server(port));
    }

    @AfterEach
    void livesAndHasItsMemoryAgain() throws IOException {
        servesAnother();
        new Server(port).call("POST", "/__admin/reset").send();
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(heapInUse()).isLessThan(100 * MB));
        assertThat(program.output()).doesNotContain("java.lang.OutOfMemoryError");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "POST | /v3/p/jobs/8c81a12f-2581-4424-a3ab-70ed874jb201/switch-vip | {\"x\":[ | []    | ]}",
                "POST | /v3/p/jobs/batch-status                                   | {\"jobs\":[ | \"\" | ]}",
                "POST | /v3/p/jobs/batch-creation                                 | {\"jobs\":[ | {\"name\":1} | ]}",
                "POST | /v3/p/jobs                                                | {\"y\":[[ | 7 | ]]}",
                "POST | /v3/auth/tokens                                           | {\"auth\":{\"identity\":{\"methods\":[ | \"a\" | ]}}}",
                "PUT  | /__admin/projects/p                                       | {\"jobs\":[ | {} | ]}",
                "POST | /__admin/projects/p/scenarios                             | {\"then\":{\"answer\":{\"status\":200,\"body\":[ | {} | ]}}}",
                "PUT  | /__admin/projects/p                                       | {\"scenarios\":[{\"then\":{\"answer\":{\"status\":200,\"body\":[ | \"a\" | ]}}}]}",
                "PUT  | /__admin/projects/p                                       | {\"jobs\":[{\"id\":\"a\",\"comparisons\":[{\"databases\":[ | {} | ]}]}]}",
                "PUT  | /__admin/projects/p                                       | {\"jobs\":[{\"id\":\"a\",\"comparisons\":[{\"databases\":[{\"tables\":[ | \"a\" | ]}]}]}]}"
            })
    void isNotFilledByBodiesOfManyParts(String method, String path, String start, String part, String end)
            throws IOException {
        StringBuilder body = new StringBuilder(start).append(part);
        while (body.length() < 11 * MB) {
            body.append(',').append(part);
        }
        byte[] call = call(method, path, body.append(end).toString());
        List<CompletableFuture<Answer>> answers = IntStream.range(0, 8)
                .mapToObj(i -> CompletableFuture.supplyAsync(() -> new RawHttp(port).send(call)))
                .toList();
        servesAnother();
        assertThat(answers)
                .allSatisfy(answer -> assertThat(answer.join().status()).isIn(200, 201, 202, 400, 413, 503));
    }

    @Test
    void isNotFilledByBodiesThatDoNotEnd() throws IOException {
        String head = "POST /v3/p/jobs/x/switch-vip HTTP/1.1\r\nHost: localhost\r\nX-Auth-Token: any\r\n"
                + "Content-Type: application/json\r\nContent-Length: " + 12 * MB + "\r\n\r\n";
        byte[] body = " ".repeat(12 * MB - 1).getBytes(StandardCharsets.UTF_8);
        List<CompletableFuture<Void>> senders = new ArrayList<>();
        try (Clients clients = new Clients()) {
            for (int i = 0; i < 24; i++) {
                RawSocket client = clients.add(new RawSocket(port)).say(head);
                senders.add(CompletableFuture.runAsync(() -> sayAll(client, body)));
            }
            servesAnother();
            CompletableFuture.allOf(senders.toArray(CompletableFuture[]::new)).join();
            servesAnother();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v3/auth/tokens", "/v3/p/jobs/batch-status", "/__admin/projects/p/scenarios"})
    void isNotFilledByFormsThatDoNotEnd(String path) throws IOException {
        String head = "POST " + path + " HTTP/1.1\r\nHost: localhost\r\n"
                + "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: " + 2 * MB + "\r\n\r\na=";
        try (Clients clients = new Clients()) {
            for (int i = 0; i < 300; i++) {
                clients.add(new RawSocket(port)).say(head);
            }
            servesAnother();
        }
    }

    @Test
    void isNotFilledByHeadsThatDoNotEnd() throws IOException {
        try (Clients clients = new Clients()) {
            for (int i = 0; i < 3_000; i++) {
                clients.add(new RawSocket(port)).say("GET / HTTP/1.1\r\nX-Long: " + "x".repeat(1_000));
            }
            servesAnother();
        }
    }

    @Test
    void isNotFilledByReadersOfAFullJournal() throws IOException {
        byte[] call = call(
                "POST",
                "/v3/" + project.id() + "/jobs/8c81a12f-2581-4424-a3ab-70ed874jb201/switch-vip",
                "{\"mode\":\"source\",\"padding\":\"" + "x ".repeat(30_000) + "\"}");
        for (int i = 0; i < 1_000; i++) {
            assertThat(new RawHttp(port).send(call).status()).isEqualTo(202);
        }
        String ask = "GET /__admin/projects/" + project.id() + "/requests?limit=1000 HTTP/1.0\r\n\r\n";
        try (Clients clients = new Clients()) {
            for (int i = 0; i < 20; i++) {
                clients.add(RawSocket.narrow(port)).say(ask);
            }
            servesAnother();
        }
    }

    @ParameterizedTest
    @CsvSource({"batch-detail, 1500", "batch-status, 3000"})
    void isNotFilledByAnswersThatNobodyReads(String operation, int times) throws IOException {
        byte[] call = batch(operation, times);
        try (Clients clients = new Clients()) {
            for (int i = 0; i < 1_100; i++) {
                clients.add(RawSocket.narrow(port)).say(call);
            }
            servesAnother();
            servesAnother();
        }
    }

    @Test
    void takesLargeBodiesWhileAnAnswerToOneIsNotRead() throws IOException {
        String id = "j".repeat(64);
        project.put(id, "{}");
        String jobs = String.join(",", Collections.nCopies(9_999, '"' + id + '"'));
        byte[] large = call("POST", "/v3/" + project.id() + "/jobs/batch-detail", "{\"jobs\":[" + jobs + "]}");
        try (Clients clients = new Clients()) {
            clients.add(RawSocket.narrow(port)).say(large);
            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(project.requests("?operation=BatchListJobDetails")
                                    .json()
                                    .get("total")
                                    .asInt())
                            .isEqualTo(1));
            String padding = "x ".repeat(300_000);
            byte[] other = call(
                    "POST",
                    "/v3/another/jobs/8c81a12f-2581-4424-a3ab-70ed874jb201/switch-vip",
                    "{\"mode\":\"source\",\"padding\":\"" + padding + "\"}");
            assertThat(new RawHttp(port).send(other).status()).isIn(200, 202);
        }
    }

    @Test
    void isNotFilledByAnswersThatWait() throws IOException {
        byte[] call = batch("batch-detail", 220);
        assertThat(new RawHttp(port)
                        .send(call(
                                "POST",
                                "/__admin/projects/" + project.id() + "/scenarios",
                                "{\"then\":{\"delay\":\"PT10S\"}}"))
                        .status())
                .isEqualTo(201);
        try (Clients clients = new Clients()) {
            for (int i = 0; i < 1_200; i++) {
                clients.add(new RawSocket(port)).say(call);
            }
            servesAnother();
        }
    }

    private byte[] batch(String operation, int times) throws IOException {
        assertThat(new RawHttp(port)
                        .send(call("PUT", "/__admin/projects/" + project.id(), "{\"jobs\":[{\"id\":\"j\"}]}"))
                        .status())
                .isLessThan(300);
        String jobs = String.join(",", Collections.nCopies(times, "\"j\""));
        return call(
                "POST", "/v3/" + project.id() + "/jobs/" + operation, "{\"refresh\":\"1\",\"jobs\":[" + jobs + "]}");
    }

    @Test
    void isNotFilledByWhatIsKept() throws IOException {
        String body = "x".repeat(3 * MB);
        List<Integer> statuses = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            statuses.add(new RawHttp(port)
                    .send(call(
                            "POST",
                            "/__admin/projects/keeper-" + i % 4 + "/scenarios",
                            "{\"then\":{\"answer\":{\"status\":200,\"body\":\"" + body + "\"}}}"))
                    .status());
        }
        assertThat(statuses).startsWith(201).contains(503);
        servesAnother();
    }

    private static void servesAnother() throws IOException {
        Answer answer = new RawHttp(port)
                .send(call(
                        "POST",
                        "/v3/another/jobs/8c81a12f-2581-4424-a3ab-70ed874jb201/switch-vip",
                        "{\"mode\":\"source\"}"));
        assertThat(answer.status()).as(answer.body()).isEqualTo(202);
    }

    private static byte[] call(String method, String path, String body) {
        return (method.strip() + " " + path.strip() + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
                        + "X-Auth-Token: any\r\nContent-Type: application/json\r\nContent-Length: " + body.length()
                        + "\r\n\r\n" + body)
                .getBytes(StandardCharsets.ISO_8859_1);
    }

    private static void sayAll(RawSocket client, byte[] body) {
        try {
            client.say(body);
        } catch (IOException refused) {
            // It was told that there is no room, and cut off.
        }
    }

    private static long heapInUse() throws IOException, InterruptedException {
        String jcmd = ProcessHandle.current().info().command().orElseThrow().replaceAll("java$", "jcmd");
        new ProcessBuilder(jcmd, Long.toString(program.pid()), "GC.run")
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor();
        String metrics = new Server(port).get("/actuator/prometheus").body();
        List<MatchResult> pools = Pattern.compile("jvm_memory_used_bytes\\{area=\"heap\".*\\} (\\S+)")
                .matcher(metrics)
                .results()
                .toList();
        assertThat(pools).as(metrics).isNotEmpty();
        return pools.stream()
                .mapToLong(pool -> (long) Double.parseDouble(pool.group(1)))
                .sum();
    }
}
