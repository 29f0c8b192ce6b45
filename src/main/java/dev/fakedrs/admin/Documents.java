package dev.fakedrs.admin;

import dev.fakedrs.world.document.DocumentReader;
import dev.fakedrs.world.document.InvalidDocument;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;

/** Reads the document that a call at the tests' door carries: YAML where its Content-Type says so, JSON otherwise. */
final class Documents {

    private Documents() {}

    /** @throws InvalidDocument where it is no such document */
    static <T> T read(HttpServletRequest request, Class<T> type) throws IOException {
        byte[] body = request.getInputStream().readAllBytes();
        String contentType = request.getContentType();
        boolean yaml = contentType != null && contentType.contains("yaml");
        DocumentReader reader = yaml ? DocumentReader.yaml() : DocumentReader.json();
        return reader.read(body, type);
    }
}
