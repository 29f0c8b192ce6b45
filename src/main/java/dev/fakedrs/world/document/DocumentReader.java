package dev.fakedrs.world.document;

import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.cfg.CoercionAction;
import tools.jackson.databind.cfg.CoercionInputShape;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.cfg.MapperBuilder;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.type.LogicalType;
import tools.jackson.dataformat.yaml.YAMLFactory;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Reads documents strictly: an unknown field, a duplicate one, a wrong type or value is an error that says where. */
public final class DocumentReader {

    private static final ObjectMapper JSON = strict(JsonMapper.builder());
    private static final ObjectMapper YAML =
            strict(YAMLMapper.builder(YAMLFactory.builder().build()));

    private final ObjectMapper mapper;

    private DocumentReader(ObjectMapper mapper) {
        this.mapper = mapper;
    }

    public static DocumentReader json() {
        return new DocumentReader(JSON);
    }

    public static DocumentReader yaml() {
        return new DocumentReader(YAML);
    }

    /**
     * Reads a document.
     *
     * @throws InvalidDocument where the bytes are none of that type
     */
    public <T> T read(byte[] document, Class<T> type) {
        try {
            T read = document.length == 0 ? null : mapper.readValue(document, type);
            if (read == null) {
                throw new InvalidDocument("", "the document is empty");
            }
            return read;
        } catch (JacksonException e) {
            throw ReadingErrors.explain(e);
        }
    }

    /** The same error, with the line of its field. */
    public InvalidDocument located(InvalidDocument error, byte[] document) {
        return error.line().isPresent()
                ? error
                : new InvalidDocument(error.field(), error.reason(), lineOf(error.field(), document));
    }

    private int lineOf(String field, byte[] document) {
        String pointer = "/" + field.replace("[", "/").replace("]", "").replace(".", "/");
        try (JsonParser parser = mapper.createParser(document)) {
            while (parser.nextToken() != null) {
                if (parser.streamReadContext().pathAsPointer().toString().equals(pointer)) {
                    TokenStreamLocation location = parser.currentTokenLocation();
                    return location.getLineNr();
                }
            }
        }
        return 0;
    }

    private static <M extends ObjectMapper, B extends MapperBuilder<M, B>> ObjectMapper strict(B builder) {
        builder.propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .enable(EnumFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
                .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS);
        for (LogicalType type : List.of(LogicalType.Textual, LogicalType.DateTime, LogicalType.Enum)) {
            builder.withCoercionConfig(type, config -> {
                for (CoercionInputShape shape : List.of(
                        CoercionInputShape.Integer,
                        CoercionInputShape.Float,
                        CoercionInputShape.Boolean,
                        CoercionInputShape.EmptyString)) {
                    if (type != LogicalType.Textual || shape != CoercionInputShape.EmptyString) {
                        config.setCoercion(shape, CoercionAction.Fail);
                    }
                }
            });
        }
        return builder.build();
    }
}
