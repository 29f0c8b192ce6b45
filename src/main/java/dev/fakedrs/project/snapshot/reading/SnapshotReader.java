package dev.fakedrs.project.snapshot.reading;

import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.TokenStreamContext;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.core.json.JsonFactory;
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
import tools.jackson.dataformat.yaml.YAMLParser;

/** Reads documents strictly: an unknown field, a duplicate one, a wrong type or value is an error that says where. */
public final class SnapshotReader {

    /** More than a project of 20,000 jobs has, as long as it is no larger than a body; with many more, it could fill the memory. */
    private static final StreamReadConstraints LIMITS =
            StreamReadConstraints.builder().maxTokenCount(2_500_000).build();

    private static final ObjectMapper JSON = strict(JsonMapper.builder(
            JsonFactory.builder().streamReadConstraints(LIMITS).build()));
    private static final ObjectMapper YAML = strict(YAMLMapper.builder(
            YAMLFactory.builder().streamReadConstraints(LIMITS).build()));

    /** How Jackson tells of an alias in a name's place. */
    private static final String ALIAS_EVENT = "=ALI";

    private final ObjectMapper mapper;

    private SnapshotReader(ObjectMapper mapper) {
        this.mapper = mapper;
    }

    public static SnapshotReader json() {
        return new SnapshotReader(JSON);
    }

    public static SnapshotReader yaml() {
        return new SnapshotReader(YAML);
    }

    /**
     * Reads a document.
     *
     * @throws InvalidSnapshotException where the bytes are none of that type
     */
    public <T> T read(byte[] document, Class<T> type) {
        try {
            refuseAliases(document);
            T read = document.length == 0 ? null : mapper.readValue(document, type);
            if (read == null) {
                throw new InvalidSnapshotException("", "the document is empty");
            }
            return read;
        } catch (JacksonException e) {
            throw JacksonErrorMessages.explain(e);
        }
    }

    /** In YAML an alias stands for what has its anchor. Jackson gives the anchor's name in its place, which nobody means. */
    private void refuseAliases(byte[] document) {
        if (mapper != YAML || !hasStar(document)) {
            return;
        }
        JsonParser parser = mapper.createParser(document);
        try (parser) {
            while (parser.nextToken() != null) {
                if (parser instanceof YAMLParser yaml && yaml.isCurrentAlias()) {
                    throw alias("*" + parser.getString(), parser);
                }
            }
        } catch (StreamReadException e) {
            if (e.getOriginalMessage().contains(ALIAS_EVENT)) {
                throw alias("This name", parser);
            }
            // What else is wrong is told where the document is read.
        }
    }

    private static InvalidSnapshotException alias(String what, JsonParser parser) {
        return new InvalidSnapshotException(
                fieldOf(parser.streamReadContext()),
                what + " is an alias; aliases and merge keys (<<) are not read here: write out what it stands for",
                parser.currentLocation().getLineNr());
    }

    private static boolean hasStar(byte[] document) {
        for (byte letter : document) {
            if (letter == '*') {
                return true;
            }
        }
        return false;
    }

    private static String fieldOf(TokenStreamContext context) {
        TokenStreamContext parent = context.getParent();
        if (parent == null) {
            return "";
        }
        String outer = fieldOf(parent);
        if (context.inArray()) {
            return outer + "[" + Math.max(context.getCurrentIndex(), 0) + "]";
        }
        return context.currentName() == null ? outer : outer + (outer.isEmpty() ? "" : ".") + context.currentName();
    }

    /** The same error, with the line of its field. */
    public InvalidSnapshotException located(InvalidSnapshotException error, byte[] document) {
        return error.line().isPresent()
                ? error
                : new InvalidSnapshotException(error.field(), error.reason(), lineOf(error.field(), document));
    }

    /** The line of a field, or where it is missing, of the innermost object that should have it. */
    private int lineOf(String field, byte[] document) {
        String wanted = "/" + field.replace("[", "/").replace("]", "").replace(".", "/");
        String nearest = "";
        int line = 0;
        try (JsonParser parser = mapper.createParser(document)) {
            while (parser.nextToken() != null) {
                String at = parser.streamReadContext().pathAsPointer().toString();
                if (at.length() > nearest.length() && (wanted + "/").startsWith(at + "/")) {
                    nearest = at;
                    line = parser.currentTokenLocation().getLineNr();
                }
            }
        }
        return line;
    }

    private static <M extends ObjectMapper, B extends MapperBuilder<M, B>> ObjectMapper strict(B builder) {
        builder.propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
                .enable(EnumFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
                .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
                // Documents have none, and looking for them takes most of the time at the start.
                .disable(MapperFeature.USE_ANNOTATIONS)
                .addModule(IsoDateTimeDeserializer.module())
                .addModule(CountingDeserializer.module());
        builder.withCoercionConfig(
                LogicalType.Textual,
                config -> List.of(CoercionInputShape.Integer, CoercionInputShape.Float, CoercionInputShape.Boolean)
                        .forEach(shape -> config.setCoercion(shape, CoercionAction.Fail)));
        return builder.build();
    }
}
