package dev.fakedrs.drs.json;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.fakedrs.contract.rule.DrsException;
import dev.fakedrs.contract.rule.HttpRule;
import dev.fakedrs.contract.rule.RequestRule;
import dev.fakedrs.drs.json.constraint.Mandatory;
import dev.fakedrs.drs.json.constraint.Without;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import jakarta.validation.ValidatorFactory;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import org.hibernate.validator.HibernateValidatorFactory;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JacksonException.Reference;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.cfg.ContextAttributes;
import tools.jackson.databind.json.JsonMapper;

/** Parses request bodies, binds them to records and validates them. */
@Component
public class RequestBodyBinder {

    /** A body that creates thousands of jobs has this many tokens. A body with many more could fill the memory. */
    private static final int MAX_TOKENS = 1_000_000;

    private static final int MANY_TOKENS = 50_000;

    private static final JsonMapper MAPPER = StrictJsonMapper.create();

    private final Validator validator;

    /** Stops at the first violation. A large body could otherwise cause very many, and only one is reported. */
    private final Validator failFastValidator;

    RequestBodyBinder(ValidatorFactory validators) {
        this.validator = validators.getValidator();
        this.failFastValidator = validators
                .unwrap(HibernateValidatorFactory.class)
                .usingContext()
                .failFast(true)
                .getValidator();
    }

    /**
     * Checks that a body is one JSON object; an empty body and null count as {@code {}}. It builds no objects, so its memory
     * does not depend on the content.
     *
     * @throws DrsException if the body is no JSON object or has too many tokens
     */
    public static JsonText parse(byte[] body) {
        try {
            String text = UTF_8.newDecoder().decode(ByteBuffer.wrap(body)).toString();
            return parse(text.startsWith("\uFEFF") ? text.substring(1) : text);
        } catch (CharacterCodingException | JacksonException e) {
            throw RequestRule.BODY_NOT_JSON.exception();
        }
    }

    private static JsonText parse(String text) {
        try (JsonParser parser = MAPPER.createParser(text)) {
            JsonToken first = parser.nextToken();
            if (first == null || (first == JsonToken.VALUE_NULL && parser.nextToken() == null)) {
                return new JsonText("{}", null, false);
            }
            if (first != JsonToken.START_OBJECT) {
                throw RequestRule.BODY_NOT_JSON.exception();
            }
            String mode = null;
            int depth = 1;
            int tokens = 1;
            for (; depth > 0; tokens++) {
                JsonToken token = parser.nextToken();
                if (token == null) {
                    throw RequestRule.BODY_NOT_JSON.exception();
                } else if (tokens > MAX_TOKENS) {
                    throw HttpRule.BODY_TOO_LARGE.exception().detail("at_most", MAX_TOKENS + " JSON tokens");
                }
                depth += token.isStructStart() ? 1 : token.isStructEnd() ? -1 : 0;
                if (depth == 1 && token == JsonToken.VALUE_STRING && "mode".equals(parser.currentName())) {
                    mode = parser.getString();
                }
            }
            if (parser.nextToken() != null) {
                throw RequestRule.BODY_NOT_JSON.exception();
            }
            return new JsonText(text, mode, tokens > MANY_TOKENS);
        }
    }

    /**
     * Binds JSON to a record and validates it.
     *
     * @param unread receives the name of each unknown field
     * @throws DrsException if a parameter is missing or wrong
     */
    public Object bind(JsonText json, Class<?> type, Consumer<String> unread) {
        JavaType javaType = MAPPER.constructType(type);
        return bind(reader -> reader.readValue(json.text()), javaType, json.large(), unread);
    }

    /**
     * A body that is one JSON object.
     *
     * @param mode the text field {@code mode}, or null
     * @param large whether the body has so many tokens that validation stops at the first violation
     */
    public record JsonText(String text, @Nullable String mode, boolean large) {}

    private Object bind(Function<ObjectReader, Object> source, JavaType type, boolean large, Consumer<String> unread) {
        Object bound;
        try {
            bound = source.apply(MAPPER.readerFor(type)
                    .with(ContextAttributes.getEmpty()
                            .withSharedAttributes(Map.of(
                                    StrictJsonMapper.UNREAD, (StrictJsonMapper.Unread) unread::accept,
                                    StrictJsonMapper.ITEMS,
                                            (StrictJsonMapper.Items) (name, item, itemType) ->
                                                    item(name, item, itemType, large, unread)))));
        } catch (JacksonException e) {
            throw e.getCause() instanceof DrsException refusal
                    ? refusal
                    : WrongParameter.exception(nameOf(e.getPath()), e);
        }
        (large ? failFastValidator : validator)
                .validate(bound).stream().min(ORDER).ifPresent(violation -> {
                    throw refusalOf(violation);
                });
        return bound;
    }

    /** Binds one item of a batch. An error is kept with the item. */
    private Batch.Item<Object> item(String name, JsonNode json, JavaType type, boolean large, Consumer<String> unread) {
        try {
            if (json.isNull() || (json.isString() && json.asString().isBlank())) {
                throw RequestRule.PARAMETER_EMPTY.exception(name);
            }
            boolean text = type.hasRawClass(String.class);
            if (text ? !json.isString() : !json.isObject()) {
                throw WrongParameter.exception(name, WrongParameter.valueOf(json), text ? "a text" : "an object");
            }
            return new Batch.Item<>(json, bind(reader -> reader.readValue(json), type, large, unread), null);
        } catch (DrsException refusal) {
            return new Batch.Item<>(json, null, refusal);
        }
    }

    private static final Comparator<ConstraintViolation<Object>> ORDER = Comparator.comparing(
                    (ConstraintViolation<Object> violation) -> !isMissing(violation))
            .thenComparing(violation -> violation.getPropertyPath().toString())
            .thenComparing(violation -> violation.getConstraintDescriptor().getAnnotation() instanceof Without);

    private static DrsException refusalOf(ConstraintViolation<?> violation) {
        String path = violation.getPropertyPath().toString().replaceAll("\\.?<[^>]*>", "");
        String name = StrictJsonMapper.nameOf(path);
        if (violation.getConstraintDescriptor().getAnnotation() instanceof Without without) {
            String found = Without.Checked.found(String.valueOf(violation.getInvalidValue()), without.value());
            return RequestRule.CHARACTERS_FORBIDDEN.exception(found).detail("parameter", name);
        }
        return isMissing(violation)
                ? RequestRule.PARAMETER_EMPTY.exception(name)
                : WrongParameter.exception(name, violation);
    }

    private static boolean isMissing(ConstraintViolation<?> violation) {
        return violation.getConstraintDescriptor().getAnnotation() instanceof Mandatory;
    }

    private static String nameOf(List<Reference> path) {
        return path.stream()
                .map(Reference::getPropertyName)
                .filter(name -> name != null)
                .reduce((outer, inner) -> outer + "." + inner)
                .orElse("body");
    }
}
