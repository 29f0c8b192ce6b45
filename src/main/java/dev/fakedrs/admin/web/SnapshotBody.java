package dev.fakedrs.admin.web;

import dev.fakedrs.project.snapshot.reading.InvalidSnapshotException;
import dev.fakedrs.project.snapshot.reading.SnapshotReader;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;

/** Reads the document that a call at the admin API carries: YAML where its Content-Type says so, JSON otherwise. */
public final class SnapshotBody {

    private SnapshotBody() {}

    /**
     * Reads the body of a request as JSON or YAML, as its Content-Type says.
     *
     * @throws InvalidSnapshotException where it is no such document
     */
    public static <T> T read(HttpServletRequest request, Class<T> type) throws IOException {
        byte[] body = request.getInputStream().readAllBytes();
        String contentType = request.getContentType();
        boolean yaml = contentType != null && contentType.contains("yaml");
        SnapshotReader reader = yaml ? SnapshotReader.yaml() : SnapshotReader.json();
        return reader.read(body, type);
    }
}
