package dev.fakedrs.drs.json;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.exc.InputCoercionException;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.ValueDeserializer;

/** Reads a number or a boolean only if it has that JSON type. For any other value, the error contains the value. */
final class ExactScalarDeserializer<T> extends ValueDeserializer<T> {

    private static final int MAX_DIGITS = 20;

    private final Class<T> type;
    private final Function<JsonParser, @Nullable T> read;

    private ExactScalarDeserializer(Class<T> type, Function<JsonParser, @Nullable T> read) {
        this.type = type;
        this.read = read;
    }

    static ExactScalarDeserializer<Boolean> ofBoolean() {
        return new ExactScalarDeserializer<>(
                Boolean.class, parser -> parser.currentToken().isBoolean() ? parser.getBooleanValue() : null);
    }

    static ExactScalarDeserializer<Integer> ofInteger() {
        return new ExactScalarDeserializer<>(Integer.class, parser -> isInteger(parser) ? parser.getIntValue() : null);
    }

    static ExactScalarDeserializer<Long> ofLong() {
        return new ExactScalarDeserializer<>(Long.class, parser -> isInteger(parser) ? parser.getLongValue() : null);
    }

    /** Tells whether the token is a short integer. Numbers with many digits are not converted, because that takes long. */
    private static boolean isInteger(JsonParser parser) {
        return parser.currentToken() == JsonToken.VALUE_NUMBER_INT && parser.getStringLength() <= MAX_DIGITS;
    }

    @Override
    public T deserialize(JsonParser parser, DeserializationContext context) {
        T value;
        try {
            value = read.apply(parser);
        } catch (InputCoercionException tooLarge) {
            value = null;
        }
        return value == null ? type.cast(context.handleUnexpectedToken(context.constructType(type), parser)) : value;
    }
}
