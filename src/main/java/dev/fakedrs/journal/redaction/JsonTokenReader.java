package dev.fakedrs.journal.redaction;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/** Reads the tokens of a text, as far as it is JSON. */
final class JsonTokenReader implements AutoCloseable {

    private static final JsonFactory PARSERS = new JsonFactory();

    private final JsonParser in;
    private int end;
    private boolean broken;

    JsonTokenReader(String text) {
        in = PARSERS.createParser(ObjectReadContext.empty(), text);
    }

    /** Tells whether a text is meant to be JSON. */
    static boolean isMeant(String text) {
        String start = text.stripLeading();
        return start.startsWith("{") || start.startsWith("[");
    }

    /** Reads a token. It is null where there is none, or no JSON. */
    @Nullable
    JsonToken next() {
        try {
            JsonToken token = broken ? null : in.nextToken();
            if (token == JsonToken.VALUE_STRING) {
                in.getString();
            }
            // Behind a name, the parser is at its value already.
            if (token != null && token != JsonToken.PROPERTY_NAME) {
                end = (int) in.currentLocation().getCharOffset();
            }
            return token;
        } catch (JacksonException e) {
            broken = true;
            return null;
        }
    }

    String name() {
        return in.currentName();
    }

    String text() {
        return in.getString();
    }

    /** Tells where the last token ends that is no name. */
    int end() {
        return end;
    }

    /** Tells whether the text is not JSON behind the last token. */
    boolean isBroken() {
        return broken;
    }

    @Override
    public void close() {
        in.close();
    }
}
