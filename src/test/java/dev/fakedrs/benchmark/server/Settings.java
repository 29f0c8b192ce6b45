package dev.fakedrs.benchmark.server;

import dev.fakedrs.benchmark.measure.CannotMeasure;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;

/**
 * What a run is told; the profile in pom.xml has the defaults.
 *
 * @param what is measured: {@value #CALLS}, {@value #GROWTH} or {@value #SOAK}
 * @param jar the emulator as it was packaged
 * @param wiremock the jar of WireMock
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
        String what,
        Path jar,
        Path wiremock,
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
                what(text(properties, "what")),
                Path.of(text(properties, "jar")).toAbsolutePath(),
                Path.of(text(properties, "wiremock")).toAbsolutePath(),
                number(properties, "rounds", 1),
                number(properties, "first", 1),
                number(properties, "warmup", 0),
                number(properties, "window", 1),
                number(properties, "connections", 1),
                contenders(text(properties, "contenders")),
                sizes(text(properties, "sizes")),
                number(properties, "pairs", 1),
                number(properties, "slice", 1),
                number(properties, "requests", 1),
                number(properties, "soak", 1),
                number(properties, "idle", 1));
    }

    /** Where everything that a run makes is put. */
    public Path folder() {
        return wiremock.resolveSibling(".").normalize();
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

    private static int number(Properties properties, String name, int least) {
        return number(name, text(properties, name), least);
    }

    private static int number(String name, String text, int least) {
        if (!text.matches("[0-9]{1,7}") || Integer.parseInt(text) < least) {
            throw new CannotMeasure(
                    "benchmark." + name + " is '" + text + "', and must be a number from " + least + ".");
        }
        return Integer.parseInt(text);
    }

    private static String text(Properties properties, String name) {
        String value = properties.getProperty("benchmark." + name, "");
        if (value.isBlank()) {
            throw new CannotMeasure("benchmark." + name + " is not set; run ./mvnw -Pbenchmark verify.");
        }
        return value;
    }
}
