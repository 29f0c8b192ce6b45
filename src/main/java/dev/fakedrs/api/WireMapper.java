package dev.fakedrs.api;

import tools.jackson.core.JsonParser;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.deser.DeserializationProblemHandler;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;

/** How JSON that clients send becomes a record: names in snake case, types as they are. */
final class WireMapper {

    /** The attribute of a reader that is told of each field which nobody reads. */
    static final String UNREAD = "unread";

    private static final SnakeCaseStrategy NAMES = new SnakeCaseStrategy();

    private WireMapper() {}

    static JsonMapper create() {
        return JsonMapper.builder()
                .propertyNamingStrategy(NAMES)
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
                .addModule(new SimpleModule().setDeserializers(new ExactEnums()))
                .addHandler(new UnreadFields())
                .build();
    }

    /** The name on the wire of a record's component. */
    static String nameOf(String component) {
        return NAMES.nameForField(null, null, component);
    }

    /** Is told what was not read. */
    @FunctionalInterface
    interface Unread {
        void note(String what);
    }

    private static final class UnreadFields extends DeserializationProblemHandler {

        @Override
        public boolean handleUnknownProperty(
                DeserializationContext context,
                JsonParser parser,
                ValueDeserializer<?> deserializer,
                Object beanOrClass,
                String propertyName) {
            if (context.getAttribute(UNREAD) instanceof Unread unread) {
                unread.note("The field " + propertyName + " is not one of this operation's: ignored.");
            }
            parser.skipChildren();
            return true;
        }
    }
}
