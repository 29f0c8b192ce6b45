package dev.fakedrs.harness.image;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** The Java that runs this, and runs all programs that this starts. */
public final class Java {

    /** The first version that takes {@code -XX:AOTCacheOutput}. */
    private static final int FIRST_WITH_AOT_CACHES = 25;

    /** Variables that would change how a program runs. */
    private static final String DISTURBING = "_?JAVA_(TOOL_)?OPTIONS|JDK_JAVA_OPTIONS|(FAKE_DRS|SERVER|SPRING)_.*";

    private Java() {}

    public static boolean keepsAotCaches() {
        return Runtime.version().feature() >= FIRST_WITH_AOT_CACHES;
    }

    public static Path launcher() {
        return tool("java");
    }

    /** Another program that comes with it. */
    public static Path tool(String name) {
        return Path.of(System.getProperty("java.home"), "bin", name);
    }

    /** A process that finds this very Java as {@code java}, and no options from outside. */
    public static ProcessBuilder process(Path folder, List<String> command) {
        ProcessBuilder process = new ProcessBuilder(command).directory(folder.toFile());
        Map<String, String> environment = process.environment();
        environment.keySet().removeIf(name -> name.matches(DISTURBING));
        environment.merge("PATH", launcher().getParent() + ":", (path, bin) -> bin + path);
        return process;
    }

    /** Runs a command to its end, its output kept in a file. */
    static void run(ProcessBuilder process, Path log) throws IOException {
        process.redirectErrorStream(true).redirectOutput(log.toFile());
        try {
            if (process.start().waitFor() != 0) {
                throw new CannotRun("This failed, see " + log + ": " + String.join(" ", process.command()));
            }
        } catch (InterruptedException e) {
            throw new CannotRun("This was interrupted: " + String.join(" ", process.command()));
        }
    }
}
