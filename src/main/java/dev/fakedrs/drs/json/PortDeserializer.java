package dev.fakedrs.drs.json;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.ValueDeserializer;

/** Reads a port as a number or as text, because the reference's sample has text. */
public final class PortDeserializer extends ValueDeserializer<Integer> {

    @Override
    public @Nullable Integer deserialize(JsonParser parser, DeserializationContext context) {
        if (parser.currentToken() == JsonToken.VALUE_NUMBER_INT) {
            return parser.getIntValue();
        }
        if (parser.currentToken() == JsonToken.VALUE_STRING) {
            String text = parser.getString();
            if (text.isBlank()) {
                return null;
            }
            if (text.matches("\\d{1,5}")) {
                return Integer.valueOf(text);
            }
        }
        return (Integer) context.handleUnexpectedToken(context.constructType(Integer.class), parser);
    }
}
