package dev.fakedrs.drs.json;

import java.util.List;
import java.util.function.Consumer;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.cfg.CoercionAction;
import tools.jackson.databind.cfg.CoercionInputShape;
import tools.jackson.databind.cfg.MutableCoercionConfig;
import tools.jackson.databind.deser.DeserializationProblemHandler;
import tools.jackson.databind.exc.InvalidFormatException;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.type.LogicalType;

/** Creates the mapper for JSON of clients: names are in snake case, and values are not converted to other types. */
final class StrictJsonMapper {

    /** The attribute with the consumer of unknown fields. */
    static final String UNREAD = "unread";

    /** The attribute with the reader for the items of a batch. */
    static final String ITEMS = "items";

    private static final List<CoercionInputShape> NOT_TEXT =
            List.of(CoercionInputShape.Integer, CoercionInputShape.Float, CoercionInputShape.Boolean);

    private static final SnakeCaseStrategy NAMES = new SnakeCaseStrategy();

    private StrictJsonMapper() {}

    static JsonMapper create() {
        return JsonMapper.builder()
                .propertyNamingStrategy(NAMES)
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
                .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
                .withCoercionConfig(
                        LogicalType.Textual,
                        config -> NOT_TEXT.forEach(shape -> config.setCoercion(shape, CoercionAction.Fail)))
                .withCoercionConfig(LogicalType.Boolean, StrictJsonMapper::refuseText)
                .withCoercionConfig(LogicalType.Integer, StrictJsonMapper::refuseText)
                .addModule(new SimpleModule()
                        .setDeserializers(new ExactEnumDeserializers())
                        .addDeserializer(Integer.class, ExactScalarDeserializer.ofInteger())
                        .addDeserializer(Long.class, ExactScalarDeserializer.ofLong())
                        .addDeserializer(Boolean.class, ExactScalarDeserializer.ofBoolean()))
                .addHandler(new UnreadFields())
                .build();
    }

    /** Rejects any text for a number or a boolean, also an empty or blank one. */
    private static void refuseText(MutableCoercionConfig config) {
        config.setAcceptBlankAsEmpty(false)
                .setCoercion(CoercionInputShape.String, CoercionAction.Fail)
                .setCoercion(CoercionInputShape.EmptyString, CoercionAction.Fail);
    }

    /** Returns the JSON name of a record component. */
    static String nameOf(String component) {
        return NAMES.nameForField(null, null, component);
    }

    /** Receives the names of unknown fields. */
    @FunctionalInterface
    interface Unread extends Consumer<String> {}

    /** Reads the items of the batch with a given name. */
    @FunctionalInterface
    interface Items {
        Batch.Item<Object> read(String name, JsonNode item, JavaType type);
    }

    private static final class UnreadFields extends DeserializationProblemHandler {

        /** Adds the value to the error, because Jackson's own error does not contain it. */
        @Override
        public Object handleUnexpectedToken(
                DeserializationContext context, JavaType type, JsonToken token, JsonParser parser, String message) {
            throw InvalidFormatException.from(parser, message, WrongParameter.valueAt(parser), type.getRawClass());
        }

        @Override
        public boolean handleUnknownProperty(
                DeserializationContext context,
                JsonParser parser,
                ValueDeserializer<?> deserializer,
                Object beanOrClass,
                String propertyName) {
            if (context.getAttribute(UNREAD) instanceof Unread unread) {
                unread.accept(propertyName);
            }
            parser.skipChildren();
            return true;
        }
    }
}
