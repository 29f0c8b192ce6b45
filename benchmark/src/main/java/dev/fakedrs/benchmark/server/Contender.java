package dev.fakedrs.benchmark.server;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A server that is measured.
 *
 * @param key how a run's settings call it
 * @param name how the report calls it
 * @param folder where it is started
 * @param command how, with {@value #PORT} in place of the port, which it also finds in the variable SERVER_PORT
 * @param environment variables that it finds besides
 */
public record Contender(String key, String name, Path folder, List<String> command, Map<String, String> environment) {

    static final String PORT = "{port}";

    public Contender(String key, String name, Path folder, List<String> command) {
        this(key, name, folder, command, Map.of());
    }

    /** The same, with one variable more. */
    public Contender with(String variable, String value) {
        Map<String, String> more = new HashMap<>(environment);
        more.put(variable, value);
        return new Contender(key, name, folder, command, more);
    }

    public List<String> command(int port) {
        return command.stream()
                .map(word -> word.replace(PORT, Integer.toString(port)))
                .toList();
    }
}
