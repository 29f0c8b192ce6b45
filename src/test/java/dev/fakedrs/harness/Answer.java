package dev.fakedrs.harness;

import org.springframework.http.HttpHeaders;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the server answered. */
public record Answer(int status, HttpHeaders headers, String body) {

    private static final JsonMapper MAPPER = new JsonMapper();

    public JsonNode json() {
        return MAPPER.readTree(body);
    }

    /** A text field of the body, by its JSON pointer without the leading slash. */
    public String text(String pointer) {
        return json().at("/" + pointer).asString("");
    }

    /** The rule that refused the call; empty where none did. */
    public String rule() {
        return why().split(";", 2)[0];
    }

    public String why() {
        String why = headers.getFirst("X-Fake-Drs-Reason");
        return why == null ? "" : why;
    }
}
