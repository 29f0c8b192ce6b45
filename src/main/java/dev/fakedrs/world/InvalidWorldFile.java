package dev.fakedrs.world;

import dev.fakedrs.world.document.InvalidDocument;
import org.springframework.core.io.Resource;

/** The world file cannot be taken; the message says file, line, field and reason. */
public final class InvalidWorldFile extends RuntimeException {

    InvalidWorldFile(Resource file, String reason, Throwable cause) {
        super("The world file " + nameOf(file) + ": " + reason, cause);
    }

    InvalidWorldFile(Resource file, InvalidDocument error) {
        super("The world file " + nameOf(file) + lineOf(error) + ": " + error.getMessage(), error);
    }

    private static String lineOf(InvalidDocument error) {
        return error.line().isPresent() ? ", line " + error.line().getAsInt() : "";
    }

    private static String nameOf(Resource file) {
        return file.getDescription().replaceFirst("^(?:file|URL) \\[(?:file:)?(.*)]$", "$1");
    }
}
