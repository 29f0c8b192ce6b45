package dev.fakedrs.project.seed;

import dev.fakedrs.project.snapshot.reading.InvalidSnapshotException;
import org.springframework.core.io.Resource;

/** Thrown if the seed file is invalid. The message has the file, the line, the field and the reason. */
public final class InvalidSeedFileException extends RuntimeException {

    InvalidSeedFileException(Resource file, String reason, Throwable cause) {
        super("The seed file " + nameOf(file) + ": " + reason, cause);
    }

    InvalidSeedFileException(Resource file, InvalidSnapshotException error) {
        super("The seed file " + nameOf(file) + lineOf(error) + ": " + error.getMessage(), error);
    }

    private static String lineOf(InvalidSnapshotException error) {
        return error.line().isPresent() ? ", line " + error.line().getAsInt() : "";
    }

    private static String nameOf(Resource file) {
        return file.getDescription().replaceFirst("^(?:file|URL) \\[(?:file:)?(.*)]$", "$1");
    }
}
