package dev.fakedrs.drs.json;

import dev.fakedrs.contract.rule.HttpRule;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.BeanProperty;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.ValueDeserializer;

/** Reads a JSON array as a batch. An empty array counts as missing. */
final class BatchDeserializer extends ValueDeserializer<Batch<?>> {

    private static final int MAX_ITEMS = 10_000;

    private final @Nullable JavaType itemType;

    /** Creates the deserializer for Jackson, which then asks it for another one with the type of the items. */
    BatchDeserializer() {
        this(null);
    }

    private BatchDeserializer(@Nullable JavaType itemType) {
        this.itemType = itemType;
    }

    @Override
    public ValueDeserializer<?> createContextual(DeserializationContext context, BeanProperty property) {
        return new BatchDeserializer(context.getContextualType().containedType(0));
    }

    @Override
    public @Nullable Batch<?> deserialize(JsonParser parser, DeserializationContext context) {
        if (parser.currentToken() != JsonToken.START_ARRAY
                || itemType == null
                || !(context.getAttribute(StrictJsonMapper.ITEMS) instanceof StrictJsonMapper.Items reader)) {
            return (Batch<?>) context.handleUnexpectedToken(context.constructType(Batch.class), parser);
        }
        String name = parser.currentName();
        List<Batch.Item<Object>> items = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            if (items.size() == MAX_ITEMS) {
                throw HttpRule.BODY_TOO_LARGE.exception().detail("at_most", MAX_ITEMS + " items");
            }
            items.add(reader.read(String.valueOf(name), context.readTree(parser), itemType));
        }
        return items.isEmpty() ? null : new Batch<>(List.copyOf(items));
    }
}
