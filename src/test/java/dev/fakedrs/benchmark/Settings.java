package dev.fakedrs.benchmark;

import java.nio.file.Path;
import java.util.List;
import java.util.Properties;

/**
 * What a run is told; the profile in pom.xml has the defaults.
 *
 * @param jar the emulator as it was packaged
 * @param wiremock the jar of WireMock
 * @param rounds how often each contender is started
 * @param first seconds of load that follow the first ten thousand requests of a fresh start
 * @param warmup seconds of load after that, before the window
 * @param window seconds of load that are measured in the steady state
 * @param connections that send requests at the same time
 * @param contenders who takes part, by key
 */
record Settings(
        Path jar,
        Path wiremock,
        int rounds,
        int first,
        int warmup,
        int window,
        int connections,
        List<String> contenders) {

    static Settings of(Properties properties) {
        return new Settings(
                Path.of(text(properties, "jar")).toAbsolutePath(),
                Path.of(text(properties, "wiremock")).toAbsolutePath(),
                number(properties, "rounds", 1),
                number(properties, "first", 1),
                number(properties, "warmup", 0),
                number(properties, "window", 1),
                number(properties, "connections", 1),
                contenders(text(properties, "contenders")));
    }

    /** Where everything that a run makes is put. */
    Path folder() {
        return wiremock.resolveSibling(".").normalize();
    }

    private static List<String> contenders(String text) {
        List<String> keys = List.of(text.strip().split("\\s*,\\s*", -1));
        for (String key : keys) {
            if (!Contenders.KEYS.contains(key)) {
                throw new CannotMeasure(
                        "benchmark.contenders has '" + key + "', and may have " + Contenders.KEYS + ".");
            }
        }
        return keys;
    }

    private static int number(Properties properties, String name, int least) {
        String text = text(properties, name);
        if (!text.matches("[0-9]{1,5}") || Integer.parseInt(text) < least) {
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
