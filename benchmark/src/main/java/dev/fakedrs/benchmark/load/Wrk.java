package dev.fakedrs.benchmark.load;

import dev.fakedrs.benchmark.measure.CannotMeasure;
import dev.fakedrs.benchmark.server.Launch;
import dev.fakedrs.benchmark.server.Switchover;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The program that makes the load. */
public final class Wrk {

    /**
     * With a number over zero as first argument it holds each answer against what is expected, and stops after so many. With
     * a file as second argument it calls the paths there in turn.
     */
    private static final String SCRIPT = """
            wrk.method = "POST"
            wrk.body = 'BODY'
            wrk.headers["Content-Type"] = "application/json"
            wrk.headers["X-Auth-Token"] = "any"

            local threads = {}
            wrong, seen = 0, 0

            function setup(thread)
              table.insert(threads, thread)
            end

            function init(args)
              local limit, file = tonumber(args[1]), args[2]
              if file then
                local calls, sent = {}, 0
                for path in io.lines(file) do table.insert(calls, wrk.format(nil, path)) end
                function request()
                  sent = sent % #calls + 1
                  return calls[sent]
                end
              end
              if limit > 0 then
                function response(status, headers, body)
                  seen = seen + 1
                  if status ~= ACCEPTED or not body:find('SUCCESS', 1, true) then wrong = wrong + 1 end
                  if seen >= limit then wrk.thread:stop() end
                end
              end
            end

            function done(summary, latency, requests)
              local errors = summary.errors
              local bad = errors.connect + errors.read + errors.write + errors.status + errors.timeout
              for _, thread in ipairs(threads) do bad = bad + thread:get("wrong") end
              print(string.format("MARK requests=%d bad=%d micros=%d p50=%d p99=%d",
                summary.requests, bad, summary.duration, latency:percentile(50), latency:percentile(99)))
            end
            """;

    private final Path script;
    private final Path paths;
    private final int connections;

    public Wrk(Path folder, int connections) throws IOException {
        this.connections = connections;
        this.paths = folder.resolve("paths.txt");
        this.script = Files.writeString(
                folder.resolve("switch-vip.lua"),
                SCRIPT.replace("BODY", Switchover.BODY)
                        .replace("ACCEPTED", Integer.toString(Switchover.ACCEPTED))
                        .replace("SUCCESS", Switchover.SUCCESS)
                        .replace("MARK", Load.MARK));
        try {
            new ProcessBuilder("wrk", "--version")
                    .redirectErrorStream(true)
                    .start()
                    .getInputStream()
                    .readAllBytes();
        } catch (IOException e) {
            throw new CannotMeasure("The benchmark needs wrk; install wrk, e.g. apt install wrk / brew install wrk.");
        }
    }

    /** Sends as many requests as it can for so many seconds; looks at an answer before and after. */
    public Load load(Launch server, int seconds) throws IOException {
        return load(server, seconds, Switchover.PATH, List.of());
    }

    /** The same, with paths that are called in turn. */
    public Load load(Launch server, List<String> calls, int seconds) throws IOException {
        return load(server, seconds, calls.get(0), inTurn(calls));
    }

    /** Sends about so many requests, but for no longer than a second, and looks at each answer. */
    public Load check(Launch server, int requests) throws IOException {
        return run(server, 1, Switchover.PATH, requests, List.of());
    }

    /** The same, with paths that are called in turn. */
    public Load check(Launch server, List<String> calls, int requests) throws IOException {
        return run(server, 1, calls.get(0), requests, inTurn(calls));
    }

    private List<String> inTurn(List<String> calls) throws IOException {
        return List.of(Files.write(paths, calls).toString());
    }

    private Load load(Launch server, int seconds, String path, List<String> arguments) throws IOException {
        server.mustSucceed(path);
        Load load = run(server, seconds, path, 0, arguments);
        server.mustSucceed(path);
        return load;
    }

    private Load run(Launch server, int seconds, String path, int limit, List<String> arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of("wrk", "-t1", "-c" + connections, "-d" + seconds + "s"));
        command.addAll(List.of("--timeout", "30s", "-s", script.toString()));
        command.add("http://127.0.0.1:" + server.port() + path);
        command.addAll(List.of("--", Integer.toString(limit)));
        command.addAll(arguments);
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.onExit().join();
        Load load = Load.parse(output);
        if (load.bad() > 0) {
            throw new CannotMeasure(server.name() + " has not answered " + load.bad() + " of " + load.requests()
                    + " requests with 202 and success.");
        }
        return load;
    }
}
