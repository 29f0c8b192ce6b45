package dev.fakedrs.project.snapshot.reading;

import dev.fakedrs.clock.VirtualClock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Function;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JacksonModule;
import tools.jackson.databind.deser.std.StdScalarDeserializer;
import tools.jackson.databind.module.SimpleModule;

/** Reads an instant or a duration only from ISO 8601 text, because a number would have no unit. */
final class IsoDateTimeDeserializer<T> extends StdScalarDeserializer<T> {

    private final Function<String, T> parse;

    IsoDateTimeDeserializer(Class<T> type, Function<String, T> parse) {
        super(type);
        this.parse = parse;
    }

    /** Creates the Jackson module for instants and durations. */
    static JacksonModule module() {
        return new SimpleModule()
                .addDeserializer(
                        Instant.class, new IsoDateTimeDeserializer<>(Instant.class, IsoDateTimeDeserializer::instant))
                .addDeserializer(Duration.class, new IsoDateTimeDeserializer<>(Duration.class, Duration::parse));
    }

    private static Instant instant(String text) {
        Instant instant = Instant.parse(text);
        if (instant.isBefore(Instant.EPOCH) || instant.isAfter(VirtualClock.END)) {
            throw new DateTimeException("out of bounds");
        }
        return instant;
    }

    @Override
    public T deserialize(JsonParser parser, DeserializationContext context) {
        if (parser.currentToken() != JsonToken.VALUE_STRING) {
            throw context.wrongTokenException(parser, handledType(), JsonToken.VALUE_STRING, "wants a text");
        }
        String text = parser.getString();
        try {
            return parse.apply(text);
        } catch (DateTimeException | ArithmeticException e) {
            throw context.weirdStringException(text, handledType(), "not ISO 8601");
        }
    }
}
