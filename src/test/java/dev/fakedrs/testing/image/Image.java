package dev.fakedrs.testing.image;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.util.FileSystemUtils;

/** The container's folder of the application, laid out as the Dockerfile does. */
public final class Image {

    private static final List<String> LAYERS = List.of("dependencies", "snapshot-dependencies", "application");

    private final Path jar;
    private final Path folder;
    private final Path log;

    public Image(Path jar, Path folder) {
        this.jar = jar;
        this.folder = folder;
        this.log = folder.resolveSibling(folder.getFileName() + "-preparation.log");
    }

    /** Takes the jar apart. */
    public void extract() throws IOException {
        Path layers = folder.resolveSibling(folder.getFileName() + "-layers");
        FileSystemUtils.deleteRecursively(layers);
        FileSystemUtils.deleteRecursively(folder);
        Files.createDirectories(folder);
        List<String> command = List.of(
                Java.launcher().toString(),
                "-Djarmode=tools",
                "-jar",
                jar.toString(),
                "extract",
                "--layers",
                "--application-filename",
                "fake-drs.jar",
                "--destination",
                layers.toString());
        Java.run(Java.process(folder, command), log);
        for (String layer : LAYERS) {
            if (Files.isDirectory(layers.resolve(layer))) {
                merge(layers.resolve(layer));
            }
        }
    }

    /** Makes the cache of loaded classes, by the Dockerfile's own command. */
    public void train(Dockerfile dockerfile) throws IOException {
        ProcessBuilder training = Java.process(folder, List.of("sh", "-c", dockerfile.training()));
        Java.run(training, log);
    }

    private void merge(Path layer) throws IOException {
        try (Stream<Path> files = Files.walk(layer)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path target = folder.resolve(layer.relativize(file));
                Files.createDirectories(target.resolveSibling("."));
                Files.move(file, target);
            }
        }
    }
}
