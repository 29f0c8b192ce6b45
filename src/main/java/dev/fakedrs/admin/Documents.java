package dev.fakedrs.admin;

import dev.fakedrs.world.document.DocumentReader;
import dev.fakedrs.world.document.InvalidDocument;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;

/** Reads the document that a call at the tests' door carries: YAML where its Content-Type says so, JSON otherwise. */
final class Documents {

    private static final int LARGEST = 64 * 1024 * 1024;

    private Documents() {}

    /** @throws InvalidDocument where it is no such document, or larger than 64 MiB */
    static <T> T read(HttpServletRequest request, Class<T> type) throws IOException {
        byte[] body = request.getInputStream().readNBytes(LARGEST + 1);
        if (body.length > LARGEST) {
            throw new InvalidDocument("", "the document is larger than 64 MiB");
        }
        String contentType = request.getContentType();
        boolean yaml = contentType != null && contentType.contains("yaml");
        DocumentReader reader = yaml ? DocumentReader.yaml() : DocumentReader.json();
        return reader.read(body, type);
    }
}
