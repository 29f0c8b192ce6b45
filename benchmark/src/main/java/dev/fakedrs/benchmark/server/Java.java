package dev.fakedrs.benchmark.server;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** The Java that runs the benchmark, and all servers that it starts. */
public final class Java {

    /** The first version that takes {@code -XX:AOTCacheOutput}. */
    private static final int FIRST_WITH_AOT_CACHES = 25;

    /** Variables that would change how a server runs. */
    private static final String DISTURBING = "_?JAVA_(TOOL_)?OPTIONS|JDK_JAVA_OPTIONS|(FAKE_DRS|SERVER|SPRING)_.*";

    private Java() {}

    public static boolean keepsAotCaches() {
        return Runtime.version().feature() >= FIRST_WITH_AOT_CACHES;
    }

    /** One of its programs. */
    static Path tool(String name) {
        return Path.of(System.getProperty("java.home"), "bin", name);
    }

    /** A process that finds this very Java as {@code java}, and no options from outside. */
    static ProcessBuilder process(Path folder, List<String> command) {
        ProcessBuilder process = new ProcessBuilder(command).directory(folder.toFile());
        Map<String, String> environment = process.environment();
        environment.keySet().removeIf(name -> name.matches(DISTURBING));
        environment.merge("PATH", tool("java").getParent() + ":", (path, bin) -> bin + path);
        return process;
    }
}
