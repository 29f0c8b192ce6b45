package dev.fakedrs.benchmark.server;

import dev.fakedrs.benchmark.measure.CannotMeasure;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;

/**
 * What a run is told, by system properties that begin with {@code benchmark.}.
 *
 * @param home the benchmark's own project, beside the emulator's sources
 * @param what is measured: {@value #CALLS}, {@value #GROWTH} or {@value #SOAK}
 * @param rounds how often each contender is started
 * @param first seconds of load that follow the first ten thousand requests of a fresh start
 * @param warmup seconds of load after that, before the window
 * @param window seconds of load that are measured in the steady state
 * @param connections that send requests at the same time
 * @param contenders who takes part, by key
 * @param sizes how many jobs, projects and scenarios there are, for growth
 * @param pairs how often each size is measured beside the size of one
 * @param slice seconds of load of each of the two
 * @param requests after how many the memory is looked at, for a soak
 * @param soak seconds of load after that
 * @param idle seconds without any call, before the load and after it
 */
public record Settings(
        Path home,
        String what,
        int rounds,
        int first,
        int warmup,
        int window,
        int connections,
        List<String> contenders,
        List<Integer> sizes,
        int pairs,
        int slice,
        int requests,
        int soak,
        int idle) {

    public static final String CALLS = "calls";
    public static final String GROWTH = "growth";
    public static final String SOAK = "soak";

    private static final List<String> WHATS = List.of(CALLS, GROWTH, SOAK);

    public static Settings of(Properties properties) {
        return new Settings(
                Path.of(text(properties, "home", ".")).toAbsolutePath().normalize(),
                what(text(properties, "what", CALLS)),
                number(properties, "rounds", 5, 1),
                number(properties, "first", 25, 1),
                number(properties, "warmup", 60, 0),
                number(properties, "window", 20, 1),
                number(properties, "connections", 16, 1),
                contenders(text(properties, "contenders", String.join(",", Contenders.KEYS))),
                sizes(text(properties, "sizes", "1,10,100,1000,10000")),
                number(properties, "pairs", 4, 1),
                number(properties, "slice", 4, 1),
                number(properties, "requests", 1_000_000, 1),
                number(properties, "soak", 600, 1),
                number(properties, "idle", 60, 1));
    }

    /** The emulator's project. */
    Path project() {
        return home.resolve("..").normalize();
    }

    /** Where everything that a run makes is put. */
    public Path folder() {
        return home.resolve("target/benchmark");
    }

    /** The emulator as it was packaged. */
    Path jar() throws IOException {
        return only(
                project().resolve("target"),
                "fake-drs-*.jar",
                "Run ./mvnw -DskipTests package first: the benchmark measures the jar that this makes.");
    }

    Path wiremock() throws IOException {
        return only(folder(), "wiremock-standalone-*.jar", "Run the benchmark with Maven: it fetches WireMock.");
    }

    Path control() throws IOException {
        return only(home.resolve("target"), "control.jar", "Run the benchmark with Maven: it builds the control.");
    }

    private static Path only(Path folder, String name, String otherwise) throws IOException {
        List<Path> found = new ArrayList<>();
        if (Files.isDirectory(folder)) {
            try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, name)) {
                files.forEach(found::add);
            }
        }
        if (found.size() != 1) {
            throw new CannotMeasure(
                    folder + " has " + (found.isEmpty() ? "no " : "more than one ") + name + ". " + otherwise);
        }
        return found.get(0);
    }

    private static String what(String text) {
        mustBeOneOf(WHATS, "what", text);
        return text;
    }

    private static List<String> contenders(String text) {
        List<String> keys = words(text);
        keys.forEach(key -> mustBeOneOf(Contenders.KEYS, "contenders", key));
        return keys;
    }

    private static List<Integer> sizes(String text) {
        return words(text).stream().map(word -> number("sizes", word, 1)).toList();
    }

    private static List<String> words(String text) {
        return List.of(text.strip().split("\\s*,\\s*", -1));
    }

    private static void mustBeOneOf(List<String> known, String name, String word) {
        if (!known.contains(word)) {
            throw new CannotMeasure("benchmark." + name + " has '" + word + "', and may have " + known + ".");
        }
    }

    private static int number(Properties properties, String name, int usual, int least) {
        return number(name, text(properties, name, Integer.toString(usual)), least);
    }

    private static int number(String name, String text, int least) {
        if (!text.matches("[0-9]{1,7}") || Integer.parseInt(text) < least) {
            throw new CannotMeasure(
                    "benchmark." + name + " is '" + text + "', and must be a number from " + least + ".");
        }
        return Integer.parseInt(text);
    }

    private static String text(Properties properties, String name, String usual) {
        return properties.getProperty("benchmark." + name, usual);
    }
}
