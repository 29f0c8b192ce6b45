package dev.fakedrs.harness.image;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The emulator as its image has it, without a container. */
public final class Image {

    private static final Pattern JAVA_OPTIONS = Pattern.compile("(?m)^ENV JDK_JAVA_OPTIONS=\"(.*)\"$");

    private final Path folder;

    private Image(Path folder) {
        this.folder = folder;
    }

    /** Lays the jar out in a folder, and makes its cache, as the Dockerfile does. */
    public static Image prepare(Path jar, Path folder) throws IOException {
        Path script = Path.of("src/main/docker/prepare.sh").toAbsolutePath();
        List<String> command =
                List.of("sh", script.toString(), jar.toString(), folder.toString(), "dev.fakedrs.Rehearsal");
        Path log = folder.resolveSibling(folder.getFileName() + "-preparation.log");
        Java.run(Java.process(Path.of("").toAbsolutePath(), command), log);
        return new Image(folder);
    }

    /** What would run in a container, with the variables that it would find there; arguments can be added. */
    public ProcessBuilder process() throws IOException {
        List<String> command = new ArrayList<>(List.of(Java.launcher().toString(), "@start.options"));
        ProcessBuilder process = Java.process(folder, command);
        process.environment().put("JDK_JAVA_OPTIONS", javaOptions());
        return process;
    }

    /** The options for Java that a user may replace. */
    public static String javaOptions() throws IOException {
        Matcher options = JAVA_OPTIONS.matcher(Files.readString(Path.of("Dockerfile")));
        if (!options.find()) {
            throw new CannotRun("The Dockerfile does not set JDK_JAVA_OPTIONS.");
        }
        return options.group(1);
    }
}
