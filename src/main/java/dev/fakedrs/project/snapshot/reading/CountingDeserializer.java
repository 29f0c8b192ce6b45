package dev.fakedrs.project.snapshot.reading;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.BeanDescription;
import tools.jackson.databind.DeserializationConfig;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JacksonModule;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.deser.ValueDeserializerModifier;
import tools.jackson.databind.deser.std.DelegatingDeserializer;
import tools.jackson.databind.module.SimpleModule;

/** Counts the objects of a document while they are read, so that a document with too many is rejected early. */
final class CountingDeserializer extends DelegatingDeserializer {

    private final int most;

    private CountingDeserializer(ValueDeserializer<?> reader, int most) {
        super(reader);
        this.most = most;
    }

    /** Creates the Jackson module that counts objects of types with {@link AtMost}. */
    static JacksonModule module() {
        return new SimpleModule().setDeserializerModifier(new Counting());
    }

    @Override
    protected ValueDeserializer<?> newDelegatingInstance(ValueDeserializer<?> reader) {
        return new CountingDeserializer(reader, most);
    }

    @Override
    public @Nullable Object deserialize(JsonParser parser, DeserializationContext context) {
        int before = context.getAttribute(handledType()) instanceof Integer count ? count : 0;
        if (before == most) {
            throw new InvalidSnapshotException("", "is one too many: there may be " + most);
        }
        context.setAttribute(handledType(), before + 1);
        return super.deserialize(parser, context);
    }

    private static final class Counting extends ValueDeserializerModifier {

        private static final long serialVersionUID = 1;

        @Override
        public ValueDeserializer<?> modifyDeserializer(
                DeserializationConfig config, BeanDescription.Supplier description, ValueDeserializer<?> reader) {
            AtMost limit = description.getBeanClass().getAnnotation(AtMost.class);
            return limit == null ? reader : new CountingDeserializer(reader, limit.value());
        }
    }
}
