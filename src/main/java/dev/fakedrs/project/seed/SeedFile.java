package dev.fakedrs.project.seed;

import static org.springframework.util.ResourceUtils.CLASSPATH_URL_PREFIX;
import static org.springframework.util.ResourceUtils.FILE_URL_PREFIX;

import dev.fakedrs.clock.VirtualClock;
import dev.fakedrs.project.snapshot.ProjectSnapshot;
import dev.fakedrs.project.snapshot.reading.InvalidSnapshotException;
import dev.fakedrs.project.snapshot.reading.SnapshotReader;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import org.springframework.core.io.DefaultResourceLoader;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.UrlResource;

/** Reads and checks the seed file once, at startup. */
public final class SeedFile {

    private static final String HERE = Path.of("").toAbsolutePath() + ", the working directory";

    private SeedFile() {}

    /**
     * Reads a seed file.
     *
     * @throws InvalidSeedFileException if the file cannot be read or does not describe a project
     */
    public static ProjectSnapshot read(
            Resource file, SnapshotReader reader, InstantSource time, Duration switchoverDuration) {
        byte[] content;
        try {
            requireNoFolder(file);
            content = file.getContentAsByteArray();
        } catch (IOException e) {
            throw new InvalidSeedFileException(file, whyUnread(file, e), e);
        }
        try {
            ProjectSnapshot document = reader.readYaml(content, ProjectSnapshot.class);
            VirtualClock clock = document.clock() == null
                    ? new VirtualClock(time)
                    : document.clock().toClock(time);
            document.toJobs(clock.instant(), switchoverDuration);
            document.toScenarios();
            return document;
        } catch (InvalidSnapshotException e) {
            throw new InvalidSeedFileException(file, SnapshotReader.located(e, content));
        }
    }

    /** Returns the resource at a path or a classpath location. */
    public static Resource at(String place) {
        boolean prefixed = place.startsWith(CLASSPATH_URL_PREFIX) || place.startsWith(FILE_URL_PREFIX);
        return prefixed
                ? new DefaultResourceLoader(SeedFile.class.getClassLoader()).getResource(place)
                : new FileSystemResource(place);
    }

    private static String whyUnread(Resource file, IOException error) {
        if (!file.exists()) {
            return "there is no such file" + (isRelative(file) ? "; a relative path begins at " + HERE : "");
        }
        return "it cannot be read: "
                + (error instanceof AccessDeniedException
                        ? "the user of this process may not read it"
                        : String.valueOf(error.getMessage()));
    }

    private static boolean isRelative(Resource file) {
        return file instanceof FileSystemResource path
                ? !Path.of(path.getPath()).isAbsolute()
                : file instanceof UrlResource url && !url.getURL().getPath().startsWith("/");
    }

    private static boolean isOnDisk(Resource file) {
        return file instanceof FileSystemResource || file instanceof UrlResource;
    }

    /** Rejects a folder, because Java would read the URL of a folder as a list of its files. */
    private static void requireNoFolder(Resource file) throws IOException {
        if (isOnDisk(file) && file.getFile().isDirectory()) {
            throw new IOException("it is a folder");
        }
    }
}
