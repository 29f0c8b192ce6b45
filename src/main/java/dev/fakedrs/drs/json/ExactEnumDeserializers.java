package dev.fakedrs.drs.json;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.BeanDescription;
import tools.jackson.databind.DeserializationConfig;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.module.SimpleDeserializers;

/** Reads enums exactly: other case, surrounding spaces and numbers are errors. A blank text counts as missing. */
final class ExactEnumDeserializers extends SimpleDeserializers {

    private static final long serialVersionUID = 1;

    @Override
    public ValueDeserializer<?> findEnumDeserializer(
            JavaType type, DeserializationConfig config, BeanDescription.Supplier description) {
        return new ExactEnum(type.getRawClass());
    }

    private static final class ExactEnum extends ValueDeserializer<Object> {

        private final Class<?> type;
        private final Object[] constants;

        ExactEnum(Class<?> type) {
            this.type = type;
            this.constants = type.getEnumConstants();
        }

        @Override
        public @Nullable Object deserialize(JsonParser parser, DeserializationContext context) {
            if (parser.currentToken() != JsonToken.VALUE_STRING) {
                return context.handleUnexpectedToken(context.constructType(type), parser);
            }
            String text = parser.getString();
            for (Object constant : constants) {
                if (constant.toString().equals(text)) {
                    return constant;
                }
            }
            if (text.isBlank()) {
                return null;
            }
            throw context.weirdStringException(text, type, "not one of its values");
        }
    }
}
