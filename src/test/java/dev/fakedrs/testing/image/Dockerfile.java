package dev.fakedrs.testing.image;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;

/** What the image's Dockerfile says of how the emulator is trained and started. */
public final class Dockerfile {

    private static final Pattern COMMENT = Pattern.compile("(?m)^[ \\t]*#.*(\\R|$)");
    private static final Pattern CONTINUATION = Pattern.compile("\\\\[ \\t]*\\R");
    private static final String AOT_CACHE_OUTPUT = "-XX:AOTCacheOutput=";

    private final List<String> lastStage;

    Dockerfile(String text) {
        String plain = COMMENT.matcher(text).replaceAll("");
        List<String> instructions = CONTINUATION
                .matcher(plain)
                .replaceAll(" ")
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
        List<String> stage = new ArrayList<>();
        for (String instruction : instructions) {
            if (is(instruction, "FROM")) {
                stage.clear();
            }
            stage.add(instruction);
        }
        lastStage = List.copyOf(stage);
    }

    public static Dockerfile ofProject() throws IOException {
        return new Dockerfile(Files.readString(Path.of("Dockerfile")));
    }

    /** The shell command that makes the cache of loaded classes. */
    String training() {
        String run = last("RUN", AOT_CACHE_OUTPUT);
        return run.replaceFirst("^(--\\S+\\s+)+", "");
    }

    /** The command line of the container, word by word. */
    List<String> entrypoint() {
        String entrypoint = last("ENTRYPOINT", "");
        if (!entrypoint.startsWith("[")) {
            throw new CannotRun("The ENTRYPOINT of the Dockerfile is no JSON array: " + entrypoint);
        }
        return List.of(JsonMapper.shared().readValue(entrypoint, String[].class));
    }

    /** The same, with the Java that runs this. */
    public List<String> command() {
        List<String> command = new ArrayList<>(entrypoint());
        if (command.get(0).equals("java")) {
            command.set(0, Java.launcher().toString());
        }
        return command;
    }

    /** The variables that a container finds, but for those of other stages. */
    public Map<String, String> environment() {
        return lastStage.stream()
                .filter(instruction -> is(instruction, "ENV"))
                .map(instruction ->
                        instruction.substring("ENV".length()).strip().split("=", 2))
                .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1].replaceAll("^\"|\"$", "")));
    }

    private String last(String name, String part) {
        return lastStage.stream()
                .filter(instruction -> is(instruction, name) && instruction.contains(part))
                .reduce((earlier, later) -> later)
                .map(instruction -> instruction.substring(name.length()).strip())
                .orElseThrow(() -> new CannotRun("The last stage of the Dockerfile has no " + name + " " + part));
    }

    private static boolean is(String instruction, String name) {
        return instruction.matches("(?i)" + name + "\\s.*");
    }
}
