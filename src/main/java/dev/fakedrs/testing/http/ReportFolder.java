package dev.fakedrs.testing.http;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The folder into which the report of a run is written. */
public final class ReportFolder {

    private static final Map<String, String> MEDIA_TYPES = Map.of(
            "report.html", "text/html",
            "report.json", "application/json",
            "report.xml", "application/xml",
            "report.sarif", "application/sarif+json");

    private ReportFolder() {}

    /** Returns the folder {@code fake-drs} in that of the build, {@code target} or {@code build}; nothing if there is neither. */
    public static Optional<Path> ofBuild() {
        return Stream.of("target", "build")
                .map(Path::of)
                .filter(Files::isDirectory)
                .map(build -> build.resolve("fake-drs"))
                .findFirst();
    }

    /** Writes the report of all projects in each of its forms. */
    public static void write(AdminApi api, Path folder) {
        try {
            Files.createDirectories(folder);
            for (Map.Entry<String, String> form : MEDIA_TYPES.entrySet()) {
                Files.writeString(folder.resolve(form.getKey()), api.getText("/__admin/report", form.getValue()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The report cannot be written to " + folder, e);
        }
    }
}
