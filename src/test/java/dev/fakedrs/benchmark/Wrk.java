package dev.fakedrs.benchmark;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The program that makes the load. */
final class Wrk {

    /** With a number as argument it holds each answer against what is expected, and stops after so many. */
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
              if args[1] then
                local limit = tonumber(args[1])
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
    private final int connections;

    Wrk(Path folder, int connections) throws IOException {
        this.connections = connections;
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
    Load load(Launch server, int seconds) throws IOException {
        server.mustSucceed();
        Load load = run(server, seconds, List.of());
        server.mustSucceed();
        return load;
    }

    /** Sends about so many requests, but for no longer than a second, and looks at each answer. */
    Load check(Launch server, int requests) throws IOException {
        return run(server, 1, List.of("--", Integer.toString(requests)));
    }

    private Load run(Launch server, int seconds, List<String> arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of("wrk", "-t1", "-c" + connections, "-d" + seconds + "s"));
        command.addAll(List.of("--timeout", "30s", "-s", script.toString()));
        command.add("http://127.0.0.1:" + server.port() + Switchover.PATH);
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
