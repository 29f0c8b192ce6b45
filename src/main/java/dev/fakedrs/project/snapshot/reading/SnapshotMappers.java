package dev.fakedrs.project.snapshot.reading;

import java.util.List;
import org.snakeyaml.engine.v2.api.LoadSettings;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
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

/** Jackson mappers for documents: strict, and with limits. */
final class SnapshotMappers {

    /** The maximum size of a body of the admin API. */
    private static final int MAX_CHARACTERS = 16 * 1024 * 1024;

    /** More tokens than 20,000 jobs have in a body of the maximum size. A document with many more could fill the memory. */
    private static final StreamReadConstraints LIMITS =
            StreamReadConstraints.builder().maxTokenCount(2_500_000).build();

    static final ObjectMapper JSON = strict(JsonMapper.builder(
            JsonFactory.builder().streamReadConstraints(LIMITS).build()));

    /**
     * With the parser's default buffer of 1 KB, a token of some MB takes minutes, because each buffer copies the whole token.
     */
    private static final LoadSettings YAML_LIMITS = LoadSettings.builder()
            .setBufferSize(512 * 1024)
            .setCodePointLimit(MAX_CHARACTERS)
            .build();

    static final ObjectMapper YAML = strict(YAMLMapper.builder(YAMLFactory.builder()
            .streamReadConstraints(LIMITS)
            .loadSettings(YAML_LIMITS)
            .build()));

    private SnapshotMappers() {}

    private static <M extends ObjectMapper, B extends MapperBuilder<M, B>> ObjectMapper strict(B builder) {
        builder.propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
                .enable(EnumFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
                .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
                // The classes of documents have no annotations, and searching for them takes most of the startup time.
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
