package dev.fakedrs.admin.web;

import dev.fakedrs.project.snapshot.reading.InvalidSnapshotException;
import dev.fakedrs.project.snapshot.reading.SnapshotReader;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.springframework.stereotype.Component;

/** Reads the document in a request body: as YAML if the header Content-Type says so, otherwise as JSON. */
@Component
public final class SnapshotBody {

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
            throw yaml || !problem.field().isEmpty() ? problem : withHint(problem);
        }
    }

    private static InvalidSnapshotException withHint(InvalidSnapshotException problem) {
        return new InvalidSnapshotException(
                "", problem.reason() + "; a body of YAML needs the header Content-Type: application/yaml");
    }
}
