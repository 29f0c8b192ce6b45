package dev.fakedrs.benchmark.server;

import dev.fakedrs.benchmark.measure.CannotMeasure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Makes of a jar what the image is made of, and starts it as the image does, without a container. */
record Image(Path project) {

    private static final Pattern JAVA_OPTIONS = Pattern.compile("(?m)^ENV JDK_JAVA_OPTIONS=\"(.*)\"$");

    /**
     * @param project the folder that has the Dockerfile
     */
    Image {}

    /**
     * Lays a jar out in a folder, and makes its cache.
     *
     * @param trainer the class that makes the calls
     */
    Contender prepare(String key, String name, Path jar, Path folder, String trainer) throws IOException {
        Path script = project.resolve("src/main/docker/prepare.sh");
        List<String> command = List.of("sh", script.toString(), jar.toString(), folder.toString(), trainer);
        Path log = folder.resolveSibling(key + "-preparation.log");
        Process preparation = Java.process(project, command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        if (preparation.onExit().join().exitValue() != 0) {
            throw new CannotMeasure("This failed, see " + log + ": " + String.join(" ", command));
        }
        return new Contender(
                key,
                name,
                folder,
                List.of(Java.tool("java").toString(), "@start.options"),
                Map.of("JDK_JAVA_OPTIONS", javaOptions()));
    }

    private String javaOptions() throws IOException {
        Matcher options = JAVA_OPTIONS.matcher(Files.readString(project.resolve("Dockerfile")));
        if (!options.find()) {
            throw new CannotMeasure("The Dockerfile does not set JDK_JAVA_OPTIONS.");
        }
        return options.group(1);
    }
}
