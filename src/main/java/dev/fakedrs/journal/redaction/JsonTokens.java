package dev.fakedrs.journal.redaction;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/** The tokens of a text, as far as it is JSON. Positions are counted in characters. */
final class JsonTokens implements AutoCloseable {

    private static final JsonFactory FACTORY = new JsonFactory();

    private final int length;
    private final JsonParser in;
    private int end;
    private boolean broken;

    JsonTokens(String text) {
        this.length = text.length();
        this.in = FACTORY.createParser(ObjectReadContext.empty(), text);
    }

    /** Whether a text is meant to be JSON. */
    static boolean isMeant(String text) {
        String start = text.stripLeading();
        return start.startsWith("{") || start.startsWith("[");
    }

    /** The next token; null where there is none, or no JSON. */
    @Nullable
    JsonToken next() {
        try {
            JsonToken token = broken ? null : in.nextToken();
            if (token == JsonToken.VALUE_STRING) {
                in.getString();
            }
            // Behind a name, the parser is at its value already.
            end = token == null || token == JsonToken.PROPERTY_NAME ? end : offset();
            return token;
        } catch (JacksonException e) {
            broken = true;
            return null;
        }
    }

    /** Passes over the object or array that begins here. */
    void skip() {
        try {
            in.skipChildren();
            end = offset();
        } catch (JacksonException e) {
            broken = true;
        }
    }

    /** Looks whether there is something else behind the value. */
    void expectEnd() {
        boolean more = next() != null;
        broken |= more;
    }

    /** Whether the text is not JSON from some character on. */
    boolean isBroken() {
        return broken;
    }

    /** Where the token begins. */
    int start() {
        return (int) in.currentTokenLocation().getCharOffset();
    }

    /** Where the token ends, or what cannot be read. */
    int end() {
        return broken ? length : end;
    }

    /** How many characters are JSON. */
    int read() {
        return broken ? end : length;
    }

    /** The name that was read. */
    String name() {
        return in.currentName();
    }

    /** The text that was read. */
    String text() {
        return in.getString();
    }

    @Override
    public void close() {
        in.close();
    }

    private int offset() {
        return (int) in.currentLocation().getCharOffset();
    }
}
