package dev.fakedrs.admin.event;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A client that listens to the events of a project. */
final class EventStreamClient implements AutoCloseable {

    private static final JsonMapper MAPPER = new JsonMapper();
    private static final int PATIENCE_MILLIS = 10_000;

    private final HttpURLConnection connection;
    private final BufferedReader lines;

    EventStreamClient(int port, String projectId, @Nullable String lastEventId) throws IOException {
        URI address = URI.create("http://localhost:" + port + "/__admin/projects/" + projectId + "/events");
        connection = (HttpURLConnection) address.toURL().openConnection();
        connection.setReadTimeout(PATIENCE_MILLIS);
        if (lastEventId != null) {
            connection.setRequestProperty("Last-Event-ID", lastEventId);
        }
        lines = new BufferedReader(new InputStreamReader(connection.getInputStream(), StandardCharsets.UTF_8));
    }

    String header(String name) {
        return String.valueOf(connection.getHeaderField(name));
    }

    /** The next event. */
    Event next() throws IOException {
        String id = "";
        String type = "";
        String data = "";
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            if (line.startsWith("id:")) {
                id = line.substring(3).strip();
            } else if (line.startsWith("event:")) {
                type = line.substring(6).strip();
            } else if (line.startsWith("data:")) {
                data = line.substring(5).strip();
            } else if (line.isEmpty() && !data.isEmpty()) {
                return new Event(id, type, MAPPER.readTree(data));
            }
        }
        throw new IOException("The stream has ended");
    }

    /** The next event of a type; others before it are passed over. */
    Event next(String type) throws IOException {
        Event event = next();
        while (!event.type.equals(type)) {
            event = next();
        }
        return event;
    }

    @Override
    public void close() {
        connection.disconnect();
    }

    /** An event as it was told. */
    record Event(String id, String type, JsonNode data) {}
}
