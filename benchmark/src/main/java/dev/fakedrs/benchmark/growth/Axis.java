package dev.fakedrs.benchmark.growth;

import dev.fakedrs.benchmark.load.Wrk;
import dev.fakedrs.benchmark.measure.CannotMeasure;
import dev.fakedrs.benchmark.server.Contender;
import dev.fakedrs.benchmark.server.Door;
import dev.fakedrs.benchmark.server.Launch;
import dev.fakedrs.benchmark.server.Switchover;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import tools.jackson.databind.json.JsonMapper;

/** What there is more and more of. */
enum Axis {
    JOB("jobs, one of them called"),
    JOBS("jobs, called in turn"),
    PROJECT("projects, one of them called"),
    PROJECTS("projects, called in turn"),
    OTHER_OPERATION("scenarios for another operation"),
    OTHER_JOB("scenarios for another job"),
    STUBS("stubs, one for each job, called in turn");

    /** The project that is called, and the first of many. */
    static final String PROJECT_ID = "p1";

    private static final int MAX_SCENARIOS = 100;
    private static final int STUBS_OF_PEER = 10_000;
    private static final int TRIES = 60;

    /** More than can be under way at once when a load ends. */
    private static final int OVERLAP = 1_000;

    private final String title;

    Axis(String title) {
        this.title = title;
    }

    String title() {
        return title;
    }

    /** The same, and whose, where that is not the emulator. */
    String title(Contender contender) {
        return isPeers() ? contender.name() + ": " + title : title;
    }

    /** Whether many are called, one after the other. */
    boolean isInTurn() {
        return this == JOBS || this == PROJECTS;
    }

    /** Whether it is one of another server's. */
    boolean isPeers() {
        return this == STUBS;
    }

    boolean takes(int size) {
        return switch (this) {
            case OTHER_OPERATION, OTHER_JOB -> size <= MAX_SCENARIOS;
            case STUBS -> size == STUBS_OF_PEER;
            default -> true;
        };
    }

    /** The paths that are called, in turn. */
    List<String> paths(int size) {
        return switch (this) {
            case JOB -> List.of(Switchover.path(PROJECT_ID, job(size)));
            case JOBS, STUBS ->
                numbers(size).mapToObj(i -> Switchover.path(PROJECT_ID, job(i))).toList();
            case PROJECTS ->
                numbers(size)
                        .mapToObj(i -> Switchover.path("p" + i, Switchover.JOB))
                        .toList();
            default -> List.of(Switchover.path(PROJECT_ID, Switchover.JOB));
        };
    }

    /** The server whose new projects are of this size, and which has room for so many of them. */
    Contender contender(Contender plain, int size) throws IOException {
        return switch (this) {
            case STUBS -> plain;
            case PROJECT, PROJECTS -> plain.with("FAKE_DRS_MAX_PROJECTS", Integer.toString(size));
            default -> {
                Path file = plain.folder().resolveSibling("project.json");
                yield plain.with(
                        "FAKE_DRS_SEED_FILE",
                        Files.writeString(file, project(size)).toString());
            }
        };
    }

    /** Makes that there are so many, and nothing else. */
    void grow(Launch server, Door door, Wrk wrk, int size) throws IOException {
        switch (this) {
            case STUBS -> {
                door.send("DELETE", "/__admin/requests", "");
                door.send("DELETE", "/__admin/mappings", "");
                door.send("POST", "/__admin/mappings/import", stubs(size));
            }
            case PROJECT, PROJECTS -> {
                door.send("POST", "/__admin/reset", "");
                use(server, door, wrk, size);
            }
            default -> {
                door.send("POST", "/__admin/reset", "");
                door.send("PUT", "/__admin/projects/" + PROJECT_ID, project(size));
            }
        }
    }

    /** A project of so many, as the emulator reads it. */
    String project(int size) {
        String jobs = numbers(this == JOB || this == JOBS ? size : 1)
                .mapToObj(i -> "{\"id\":\"" + job(i) + "\"}")
                .collect(Collectors.joining(","));
        String when = switch (this) {
            case OTHER_OPERATION -> "{\"operation\":\"ShowSwitchVipStatus\"}";
            case OTHER_JOB -> "{\"operation\":\"SwitchVip\",\"job_id\":\"" + job(2) + "\"}";
            default -> "";
        };
        String scenarios = numbers(when.isEmpty() ? 0 : size)
                .mapToObj(i -> "{\"when\":" + when + ",\"then\":{\"answer\":{\"error_code\":\"DRS.M01504\"}}}")
                .collect(Collectors.joining(","));
        return "{\"jobs\":[" + jobs + "],\"scenarios\":[" + scenarios + "]}";
    }

    /** Calls all projects at least once. */
    private static void use(Launch server, Door door, Wrk wrk, int size) throws IOException {
        int used = 0;
        for (int tries = 0; used < size; tries++) {
            if (tries == TRIES) {
                throw new CannotMeasure(server.name() + " has made " + used + " projects of " + size + ".");
            }
            // A load has an end of its own, and may leave out its first paths: the next goes on a little before, and
            // all round.
            List<String> paths = new ArrayList<>(PROJECTS.paths(size));
            Collections.rotate(paths, Math.min(0, OVERLAP - used));
            wrk.check(server, paths, size - used + 2 * OVERLAP);
            used = projects(door);
        }
    }

    private static int projects(Door door) throws IOException {
        return JsonMapper.shared()
                .readTree(door.get("/__admin/projects?limit=1"))
                .path("total")
                .asInt();
    }

    private static String stubs(int size) {
        return STUBS.paths(size).stream()
                .map(Switchover::wireMockStub)
                .collect(Collectors.joining(",", "{\"mappings\":[", "]}"));
    }

    private static String job(int number) {
        return number == 1 ? Switchover.JOB : String.format(Locale.ROOT, "%08d-0000-4000-8000-0000000jb201", number);
    }

    private static IntStream numbers(int size) {
        return IntStream.rangeClosed(1, size);
    }
}
