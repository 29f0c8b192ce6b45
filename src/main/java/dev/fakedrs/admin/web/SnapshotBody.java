package dev.fakedrs.admin.web;

import dev.fakedrs.project.snapshot.reading.InvalidSnapshotException;
import dev.fakedrs.project.snapshot.reading.SnapshotReader;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.stereotype.Component;

/** Reads the document in a request body: as YAML if the header Content-Type says so, otherwise as JSON. */
@Component
public final class SnapshotBody {

    /** How many bytes of a body are looked at to tell JSON from YAML. */
    private static final int BEGINNING = 256;

    private final SnapshotReader reader;

    SnapshotBody(SnapshotReader reader) {
        this.reader = reader;
    }

    /**
     * Reads a request body as JSON or YAML.
     *
     * @throws InvalidSnapshotException if the document is invalid
     */
    public <T> T read(HttpServletRequest request, Class<T> type) throws IOException {
        byte[] body = request.getInputStream().readAllBytes();
        String contentType = request.getContentType();
        boolean yaml = contentType != null && contentType.contains("yaml");
        try {
            return yaml ? reader.readYaml(body, type) : reader.readJson(body, type);
        } catch (InvalidSnapshotException problem) {
            throw yaml || looksLikeJson(body) ? problem : withHint(problem);
        }
    }

    /** Tells whether a body begins as an object or an array of JSON does. */
    private static boolean looksLikeJson(byte[] body) {
        String text = new String(body, 0, Math.min(body.length, BEGINNING), StandardCharsets.UTF_8).strip();
        return text.isEmpty() || text.charAt(0) == '{' || text.charAt(0) == '[';
    }

    private static InvalidSnapshotException withHint(InvalidSnapshotException problem) {
        return new InvalidSnapshotException(
                "", problem.reason() + "; a body of YAML needs the header Content-Type: application/yaml");
    }
}
